using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

[HtmlTargetElement("sl-back-link")]
public sealed class BackLinkTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return BackLink.Render(new BackLinkOptions { Href = Link(Href), Html = use.Inside, Classes = use.Take("class"), Attributes = use.Rest });
    }
}

[HtmlTargetElement("sl-skip-link")]
public sealed class SkipLinkTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "#main-content";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return SkipLink.Render(new SkipLinkOptions { Href = Href, Html = use.Inside, Classes = use.Take("class"), Attributes = use.Rest });
    }
}

/// <summary>Where the page stands. Children: <c>sl-breadcrumb</c>; the last without an address is this page.</summary>
[HtmlTargetElement("sl-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : ComponentTagHelper
{
    private readonly List<BreadcrumbItem?> items = [];

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(List<BreadcrumbItem?>)] = items;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Breadcrumbs.Render(new BreadcrumbsOptions
        {
            Items = items,
            CollapseOnMobile = true,
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}

[HtmlTargetElement("sl-breadcrumb")]
public sealed class BreadcrumbTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<List<BreadcrumbItem?>>("<sl-breadcrumbs>").Add(new() { Href = Link(Href), Html = use.Inside, Attributes = use.Rest });
        return Markup.Empty;
    }
}

/// <summary>Pages of a list. <c>href</c> holds {page}, where the number goes.</summary>
[HtmlTargetElement("sl-pagination")]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    /// <summary>Counted from 1.</summary>
    public int Page { get; set; } = 1;

    public int Pages { get; set; }

    public string Href { get; set; } = "?page={page}";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        if (Pages < 2)
        {
            return Markup.Empty;
        }

        return Pagination.Render(new PaginationOptions
        {
            Previous = Page > 1 ? new() { Href = At(Page - 1) } : null,
            Next = Page < Pages ? new() { Href = At(Page + 1) } : null,
            Items = [.. Items()],
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }

    /// <summary>The first, the last, this one and its neighbours; dots for what lies between.</summary>
    private IEnumerable<PaginationItem> Items()
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
        {
            if (number > last + 1)
            {
                yield return new() { Ellipsis = true };
            }

            yield return new() { Number = Written(number), Href = At(number), Current = number == Page };
            last = number;
        }
    }

    private string At(int page) => (Link(Href) ?? "").Replace("{page}", Written(page), StringComparison.Ordinal);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The program's own navigation. Children: <c>sl-navigation-item</c>.</summary>
[HtmlTargetElement("sl-service-navigation")]
public sealed class ServiceNavigationTagHelper : ComponentTagHelper
{
    private readonly List<NavigationItem?> items = [];

    public string? ServiceName { get; set; }

    public string? ServiceUrl { get; set; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(List<NavigationItem?>)] = items;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return ServiceNavigation.Render(new ServiceNavigationOptions
        {
            ServiceName = ServiceName,
            ServiceUrl = Link(ServiceUrl),
            Navigation = items,
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}

[HtmlTargetElement("sl-navigation-item")]
public sealed class NavigationItemTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "";

    /// <summary>Said; else it is worked out from the address of the page.</summary>
    public bool? Current { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var href = Link(Href) ?? "";
        var request = ViewContext.HttpContext.Request;
        var here = request.PathBase.Value + request.Path.Value;
        var current = Current ?? string.Equals(here, href, StringComparison.OrdinalIgnoreCase);
        var under = !current && href.TrimEnd('/').Length > 0 && here.StartsWith(href.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
        use.Parent<List<NavigationItem?>>("<sl-service-navigation>")
            .Add(new() { Href = href, Html = use.Inside, Current = current, Active = under, Attributes = use.Rest });
        return Markup.Empty;
    }
}

/// <summary>A longer piece of work, one line a part. Children: <c>sl-task</c>.</summary>
[HtmlTargetElement("sl-task-list")]
public sealed class TaskListTagHelper : ComponentTagHelper
{
    private readonly List<TaskListItem?> items = [];

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(List<TaskListItem?>)] = items;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return TaskList.Render(new TaskListOptions
        {
            Items = items,
            IdPrefix = use.Take("id") ?? FieldsOnPage.Of(ViewContext.HttpContext).NewId("task-list"),
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}

/// <summary>One part of a longer piece of work: its name inside, and how it stands.</summary>
[HtmlTargetElement("sl-task")]
public sealed class TaskTagHelper : ComponentTagHelper
{
    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string Status { get; set; } = "";

    /// <summary>A colour puts the status in a tag; done needs none.</summary>
    public string? Colour { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<List<TaskListItem?>>("<sl-task-list>").Add(new()
        {
            Title = new() { Html = use.Inside },
            Href = Link(Href),
            Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
            Status = Colour is null
                ? new() { Text = Status }
                : new() { Tag = new() { Text = Status, Classes = "govuk-tag--" + Colour } },
            Classes = use.Take("class"),
        });
        return Markup.Empty;
    }
}
