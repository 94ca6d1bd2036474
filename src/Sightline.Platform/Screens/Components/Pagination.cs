using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record PaginationLink : Content
{
    public string? Href { get; init; }

    public string? LabelText { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record PaginationItem
{
    public string? Number { get; init; }

    public string? VisuallyHiddenText { get; init; }

    public string? Href { get; init; }

    public bool Current { get; init; }

    public bool Ellipsis { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record PaginationOptions
{
    public IReadOnlyList<PaginationItem?>? Items { get; init; }

    public PaginationLink? Previous { get; init; }

    public PaginationLink? Next { get; init; }

    public string? LandmarkLabel { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class Pagination
{
    public static Markup Render(PaginationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var block = options.Items is null && (options.Next is not null || options.Previous is not null);
        var list = options.Items is null
            ? Markup.Empty
            : Markup.Of($"""<ul class="govuk-pagination__list">{Each(options.Items, (item, _) => item == new PaginationItem() ? Markup.Empty : Item(item))}</ul>""");
        return Markup.Of($"""
            <nav class="govuk-pagination{Class(block, "govuk-pagination--block")}{Class(options.Classes)}" aria-label="{(Has(options.LandmarkLabel) ? options.LandmarkLabel : "Pagination")}"{All(options.Attributes)}>
            {Arrow(options.Previous, "prev", block)}
            {list}
            {Arrow(options.Next, "next", block)}
            </nav>
            """);
    }

    private static Markup Icon(string type) => Markup.Trusted($"""
        <svg class="govuk-pagination__icon govuk-pagination__icon--{type}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
        <path d="{(type == "prev"
            ? "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
            : "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z")}"></path>
        </svg>
        """);

    private static Markup Arrow(PaginationLink? link, string type, bool block)
    {
        if (!Has(link?.Href))
        {
            return Markup.Empty;
        }

        var word = type == "prev" ? "Previous" : "Next";
        var title = link!.HasAny ? link.Inner : Markup.Of($"""{word}<span class="govuk-visually-hidden"> page</span>""");
        var label = Has(link.LabelText) && block
            ? Markup.Of($"""
                <span class="govuk-visually-hidden">:</span>
                <span class="govuk-pagination__link-label">{link.LabelText}</span>
                """)
            : Markup.Empty;
        var iconFirst = block || type == "prev";
        return Markup.Of($"""
            <div class="govuk-pagination__{type}">
            <a class="govuk-link govuk-pagination__link" href="{link.Href}" rel="{type}"{All(link.Attributes)}>
            {(iconFirst ? Icon(type) : Markup.Empty)}
            <span class="govuk-pagination__link-title{Class(block && !Has(link.LabelText), "govuk-pagination__link-title--decorated")}">{title}</span>
            {label}
            {(iconFirst ? Markup.Empty : Icon(type))}
            </a>
            </div>
            """);
    }

    private static Markup Item(PaginationItem item)
    {
        if (item.Ellipsis)
        {
            return Markup.Of($"""<li class="govuk-pagination__item{Class(item.Current, "govuk-pagination__item--current")} govuk-pagination__item--ellipsis">{Markup.Trusted("&ctdot;")}</li>""");
        }

        var label = item.VisuallyHiddenText ?? "Page " + item.Number;
        return Markup.Of($"""
            <li class="govuk-pagination__item{Class(item.Current, "govuk-pagination__item--current")}">
            <a class="govuk-link govuk-pagination__link" href="{item.Href}" aria-label="{label}"{Attr("aria-current", item.Current ? "page" : null)}{All(item.Attributes)}>{item.Number}</a>
            </li>
            """);
    }
}
