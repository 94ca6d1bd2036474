using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record TaskListStatus : Content
{
    public TagOptions? Tag { get; init; }

    public string? Classes { get; init; }
}

public sealed record TaskListItem
{
    public StyledContent? Title { get; init; }

    public Content? Hint { get; init; }

    public TaskListStatus? Status { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }
}

public sealed record TaskListOptions
{
    public IReadOnlyList<TaskListItem?> Items { get; init; } = [];

    public string? IdPrefix { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class TaskList
{
    public static Markup Render(TaskListOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var prefix = Has(options.IdPrefix) ? options.IdPrefix! : "task-list";
        return Markup.Of($"""
            <ul class="govuk-task-list{Class(options.Classes)}"{All(options.Attributes)}>
            {Each(options.Items, (item, place) => Item(item, Markup.Of($"{prefix}-{place}").ToString()))}
            </ul>
            """);
    }

    private static Markup Item(TaskListItem item, string id)
    {
        var title = item.Title?.Inner ?? Markup.Empty;
        var describedBy = Join(item.Hint is null ? null : id + "-hint", id + "-status");
        var name = Has(item.Href)
            ? Markup.Of($"""<a class="govuk-link govuk-task-list__link{Class(item.Title?.Classes)}" href="{item.Href}" aria-describedby="{describedBy}">{title}</a>""")
            : Markup.Of($"""<div{Attr("class", item.Title?.Classes)}>{title}</div>""");
        var hint = item.Hint is null ? Markup.Empty : Markup.Of($"""<div id="{id}-hint" class="govuk-task-list__hint">{item.Hint.Inner}</div>""");
        var status = item.Status?.Tag is { } tag ? Tag.Render(tag) : item.Status?.Inner ?? Markup.Empty;
        return Markup.Of($"""
            <li class="govuk-task-list__item{Class(Has(item.Href), "govuk-task-list__item--with-link")}{Class(item.Classes)}">
            <div class="govuk-task-list__name-and-hint">
            {name}
            {hint}
            </div>
            <div class="govuk-task-list__status{Class(item.Status?.Classes)}" id="{id}-status">{status}</div>
            </li>
            """);
    }
}
