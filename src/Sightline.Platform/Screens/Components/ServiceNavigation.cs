using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record NavigationItem : Content
{
    public string? Href { get; init; }

    /// <summary>The reader is somewhere under this.</summary>
    public bool Active { get; init; }

    /// <summary>The reader is here.</summary>
    public bool Current { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record NavigationEndSlot
{
    public string? Html { get; init; }

    public string? Align { get; init; }
}

public sealed record NavigationSlots
{
    public string? Start { get; init; }

    public NavigationEndSlot? End { get; init; }

    public string? NavigationStart { get; init; }

    public string? NavigationEnd { get; init; }
}

public sealed record ServiceNavigationOptions
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public string AriaLabel { get; init; } = "Service information";

    public string? MenuButtonText { get; init; }

    public string? MenuButtonLabel { get; init; }

    public string? NavigationLabel { get; init; }

    public string? NavigationId { get; init; }

    public string? NavigationClasses { get; init; }

    public bool? CollapseNavigationOnMobile { get; init; }

    public string? ServiceName { get; init; }

    public string? ServiceUrl { get; init; }

    public IReadOnlyList<NavigationItem?> Navigation { get; init; } = [];

    public NavigationSlots? Slots { get; init; }
}

public static class ServiceNavigation
{
    public static Markup Render(ServiceNavigationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var slots = options.Slots ?? new();
        var common = Markup.Of($""" class="govuk-service-navigation{Class(options.Classes)}" data-module="govuk-service-navigation"{All(options.Attributes)}""");
        var inner = Markup.Of($"""
            <div class="govuk-width-container{Class(slots.End?.Align == "inline", "govuk-service-navigation__inlining-container")}">
            {Markup.Trusted(slots.Start)}
            <div class="govuk-service-navigation__container">
            {ServiceName(options)}
            {Navigation(options, slots)}
            </div>
            {Markup.Trusted(slots.End?.Html)}
            </div>
            """);
        // With a service name it is a landmark of its own; else the nav inside is enough.
        return Has(options.ServiceName) || Has(slots.Start) || Has(slots.End?.Html)
            ? Markup.Of($"""<section aria-label="{options.AriaLabel}"{common}>{inner}</section>""")
            : Markup.Of($"<div{common}>{inner}</div>");
    }

    private static Markup ServiceName(ServiceNavigationOptions options)
    {
        if (!Has(options.ServiceName))
        {
            return Markup.Empty;
        }

        var name = Has(options.ServiceUrl)
            ? Markup.Of($"""<a href="{options.ServiceUrl}" class="govuk-service-navigation__link">{options.ServiceName}</a>""")
            : Markup.Of($"""<span class="govuk-service-navigation__text">{options.ServiceName}</span>""");
        return Markup.Of($"""<span class="govuk-service-navigation__service-name">{name}</span>""");
    }

    private static Markup Navigation(ServiceNavigationOptions options, NavigationSlots slots)
    {
        var items = options.Navigation.Where(item => item is not null).ToList();
        if (items.Count == 0 && !Has(slots.NavigationStart) && !Has(slots.NavigationEnd))
        {
            return Markup.Empty;
        }

        var menu = Has(options.MenuButtonText) ? options.MenuButtonText : "Menu";
        var id = Has(options.NavigationId) ? options.NavigationId : "navigation";
        var label = Has(options.NavigationLabel) ? options.NavigationLabel : menu;
        var buttonLabel = options.MenuButtonLabel == menu ? null : options.MenuButtonLabel;
        var button = options.CollapseNavigationOnMobile ?? items.Count > 1
            ? Markup.Of($"""<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="{id}"{Attr("aria-label", buttonLabel)} hidden aria-hidden="true">{menu}</button>""")
            : Markup.Empty;
        return Markup.Of($"""
            <nav aria-label="{label}" class="govuk-service-navigation__wrapper{Class(options.NavigationClasses)}">
            {button}
            <ul class="govuk-service-navigation__list" id="{id}">
            {Markup.Trusted(slots.NavigationStart)}
            {Each(items, (item, _) => Item(item))}
            {Markup.Trusted(slots.NavigationEnd)}
            </ul>
            </nav>
            """);
    }

    private static Markup Item(NavigationItem item)
    {
        var here = item.Active || item.Current;
        // Strong, so that a reader who overrides colours still sees where she is.
        var inner = here ? Markup.Of($"""<strong class="govuk-service-navigation__active-fallback">{item.Inner}</strong>""") : item.Inner;
        var current = Attr("aria-current", here ? item.Current ? "page" : "true" : null);
        var place = Has(item.Href)
            ? Markup.Of($"""<a class="govuk-service-navigation__link" href="{item.Href}"{current}{All(item.Attributes)}>{inner}</a>""")
            : item.HasAny ? Markup.Of($"""<span class="govuk-service-navigation__text"{current}>{inner}</span>""") : Markup.Empty;
        return Markup.Of($"""<li class="govuk-service-navigation__item{Class(here, "govuk-service-navigation__item--active")}">{place}</li>""");
    }
}
