using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record BackLinkOptions : StyledContent
{
    public string? Href { get; init; }
}

public static class BackLink
{
    public static Markup Render(BackLinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var inner = options.HasAny ? options.Inner : Markup.Text("Back");
        return Markup.Of($"""<a href="{(Has(options.Href) ? options.Href : "#")}" class="govuk-back-link{Class(options.Classes)}"{All(options.Attributes)}>{inner}</a>""");
    }
}

public sealed record SkipLinkOptions : StyledContent
{
    public string? Href { get; init; }
}

public static class SkipLink
{
    public static Markup Render(SkipLinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""<a href="{(Has(options.Href) ? options.Href : "#content")}" class="govuk-skip-link{Class(options.Classes)}"{All(options.Attributes)} data-module="govuk-skip-link">{options.Inner}</a>""");
    }
}

public sealed record BreadcrumbItem : Content
{
    public string? Href { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record BreadcrumbsOptions
{
    public IReadOnlyList<BreadcrumbItem?> Items { get; init; } = [];

    public string? Classes { get; init; }

    public bool CollapseOnMobile { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public string LabelText { get; init; } = "Breadcrumb";
}

public static class Breadcrumbs
{
    public static Markup Render(BreadcrumbsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var classes = Markup.Of($"{Class(options.Classes)}{Class(options.CollapseOnMobile, "govuk-breadcrumbs--collapse-on-mobile")}");
        return Markup.Of($"""
            <nav class="govuk-breadcrumbs{classes}"{All(options.Attributes)} aria-label="{options.LabelText}">
            <ol class="govuk-breadcrumbs__list">
            {Each(options.Items, (item, _) => Item(item))}
            </ol>
            </nav>
            """);
    }

    private static Markup Item(BreadcrumbItem item) => Has(item.Href)
        ? Markup.Of($"""<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{item.Href}"{All(item.Attributes)}>{item.Inner}</a></li>""")
        : Markup.Of($"""<li class="govuk-breadcrumbs__list-item" aria-current="page">{item.Inner}</li>""");
}

public sealed record PhaseBannerOptions : StyledContent
{
    public TagOptions? Tag { get; init; }
}

public static class PhaseBanner
{
    public static Markup Render(PhaseBannerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var tag = options.Tag ?? new();
        return Markup.Of($"""
            <div class="govuk-phase-banner govuk-width-container{Class(options.Classes)}"{All(options.Attributes)}>
            <p class="govuk-phase-banner__content">
            {Tag.Render(new() { Text = tag.Text, Html = tag.Html, Classes = Join("govuk-phase-banner__content__tag", tag.Classes) })}
            <span class="govuk-phase-banner__text">{options.Inner}</span>
            </p>
            </div>
            """);
    }
}
