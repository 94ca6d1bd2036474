using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record ErrorSummaryItem : Content
{
    public string? Href { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record ErrorSummaryOptions
{
    public string? TitleText { get; init; }

    public string? TitleHtml { get; init; }

    public string? DescriptionText { get; init; }

    public string? DescriptionHtml { get; init; }

    public IReadOnlyList<ErrorSummaryItem?> ErrorList { get; init; } = [];

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public bool? DisableAutoFocus { get; init; }
}

public static class ErrorSummary
{
    public static Markup Render(ErrorSummaryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var title = new Content { Text = options.TitleText, Html = options.TitleHtml };
        var description = new Content { Text = options.DescriptionText, Html = options.DescriptionHtml };
        var said = description.HasAny ? Markup.Of($"<p>{description.Inner}</p>") : Markup.Empty;
        var list = options.ErrorList.Count == 0 ? Markup.Empty : Markup.Of($"""<ul class="govuk-list govuk-error-summary__list">{Each(options.ErrorList, (item, _) => Item(item))}</ul>""");
        // role="alert" is on a child, so that the script's focus and the alert do not race and swallow what is read out.
        return Markup.Of($"""
            <div class="govuk-error-summary{Class(options.Classes)}"{Attribute("data-disable-auto-focus", options.DisableAutoFocus)}{All(options.Attributes)} data-module="govuk-error-summary">
            <div role="alert">
            <h2 class="govuk-error-summary__title">{title.Inner}</h2>
            <div class="govuk-error-summary__body">{said}{list}</div>
            </div>
            </div>
            """);
    }

    private static Markup Item(ErrorSummaryItem item) => Has(item.Href)
        ? Markup.Of($"""<li><a href="{item.Href}"{All(item.Attributes)}>{item.Inner}</a></li>""")
        : Markup.Of($"<li>{item.Inner}</li>");
}
