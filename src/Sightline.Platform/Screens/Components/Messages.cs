using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record InsetTextOptions : StyledContent
{
    public string? Id { get; init; }
}

public static class InsetText
{
    public static Markup Render(InsetTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""<div{Attr("id", options.Id)} class="govuk-inset-text{Class(options.Classes)}"{All(options.Attributes)}>{options.Inner}</div>""");
    }
}

public sealed record WarningTextOptions : StyledContent
{
    /// <summary>Said in place of the mark.</summary>
    public string? IconFallbackText { get; init; }
}

public static class WarningText
{
    public static Markup Render(WarningTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""
            <div class="govuk-warning-text{Class(options.Classes)}"{All(options.Attributes)}>
            <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
            <strong class="govuk-warning-text__text">
            <span class="govuk-visually-hidden">{(Has(options.IconFallbackText) ? options.IconFallbackText : "Warning")}</span>
            {options.Inner}
            </strong>
            </div>
            """);
    }
}

public sealed record TagOptions : StyledContent;

public static class Tag
{
    public static Markup Render(TagOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""<strong class="govuk-tag{Class(options.Classes)}"{All(options.Attributes)}>{options.Inner}</strong>""");
    }
}

public sealed record DetailsOptions : StyledContent
{
    public string? Id { get; init; }

    public string? SummaryText { get; init; }

    public string? SummaryHtml { get; init; }

    public bool Open { get; init; }
}

public static class Details
{
    public static Markup Render(DetailsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var summary = new Content { Text = options.SummaryText, Html = options.SummaryHtml };
        return Markup.Of($"""
            <details{Attr("id", options.Id)} class="govuk-details{Class(options.Classes)}"{All(options.Attributes)}{Flag("open", options.Open)}>
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary.Inner}</span></summary>
            <div class="govuk-details__text">{options.Inner}</div>
            </details>
            """);
    }
}

public sealed record NotificationBannerOptions : StyledContent
{
    public string? TitleText { get; init; }

    public string? TitleHtml { get; init; }

    public string? TitleHeadingLevel { get; init; }

    public string? TitleId { get; init; }

    /// <summary>"success", or nothing.</summary>
    public string? Type { get; init; }

    public string? Role { get; init; }

    public bool? DisableAutoFocus { get; init; }
}

public static class NotificationBanner
{
    public static Markup Render(NotificationBannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var success = options.Type == "success";
        var role = Has(options.Role) ? options.Role : success ? "alert" : "region";
        var given = new Content { Text = options.TitleText, Html = options.TitleHtml };
        var title = given.HasAny ? given.Inner : Markup.Text(success ? "Success" : "Important");
        var id = Has(options.TitleId) ? options.TitleId : "govuk-notification-banner-title";
        var level = Has(options.TitleHeadingLevel) ? options.TitleHeadingLevel : "2";
        var classes = Markup.Of($"{Class(success, "govuk-notification-banner--success")}{Class(options.Classes)}");
        var content = Has(options.Html)
            ? options.Inner
            : Has(options.Text) ? Markup.Of($"""<p class="govuk-notification-banner__heading">{options.Inner}</p>""") : Markup.Empty;
        return Markup.Of($"""
            <div class="govuk-notification-banner{classes}" role="{role}" aria-labelledby="{id}" data-module="govuk-notification-banner"{Attribute("data-disable-auto-focus", options.DisableAutoFocus)}{All(options.Attributes)}>
            <div class="govuk-notification-banner__header"><h{level} class="govuk-notification-banner__title" id="{id}">{title}</h{level}></div>
            <div class="govuk-notification-banner__content">{content}</div>
            </div>
            """);
    }
}
