using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record SummaryListAction : StyledContent
{
    public string? Href { get; init; }

    public string? VisuallyHiddenText { get; init; }
}

public sealed record SummaryListActions
{
    public string? Classes { get; init; }

    public IReadOnlyList<SummaryListAction?>? Items { get; init; }
}

public sealed record SummaryListRow
{
    public string? Classes { get; init; }

    public StyledContent? Key { get; init; }

    public StyledContent? Value { get; init; }

    public SummaryListActions? Actions { get; init; }
}

public sealed record SummaryCardTitle : Content
{
    public string? HeadingLevel { get; init; }

    public string? Classes { get; init; }
}

public sealed record SummaryCardOptions
{
    public SummaryCardTitle? Title { get; init; }

    public SummaryListActions? Actions { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record SummaryListOptions
{
    public IReadOnlyList<SummaryListRow?> Rows { get; init; } = [];

    public SummaryCardOptions? Card { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class SummaryList
{
    public static Markup Render(SummaryListOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var acts = options.Rows.Any(row => row?.Actions?.Items is { Count: > 0 });
        var list = Markup.Of($"""
            <dl class="govuk-summary-list{Class(options.Classes)}"{All(options.Attributes)}>
            {Each(options.Rows, (row, _) => Row(row, acts, options.Card?.Title))}
            </dl>
            """);
        return options.Card is null ? list : Card(options.Card, list);
    }

    private static Markup Row(SummaryListRow row, bool acts, SummaryCardTitle? cardTitle) => Markup.Of($"""
        <div class="govuk-summary-list__row{Class(acts && row.Actions?.Items is null, "govuk-summary-list__row--no-actions")}{Class(row.Classes)}">
        <dt class="govuk-summary-list__key{Class(row.Key?.Classes)}">{row.Key?.Inner ?? Markup.Empty}</dt>
        <dd class="govuk-summary-list__value{Class(row.Value?.Classes)}">{row.Value?.Inner ?? Markup.Empty}</dd>
        {RowActions(row.Actions, cardTitle)}
        </div>
        """);

    private static Markup RowActions(SummaryListActions? actions, SummaryCardTitle? cardTitle)
    {
        if (actions?.Items is not { Count: > 0 } items)
        {
            return Markup.Empty;
        }

        var inner = items.Count == 1
            ? Action(items[0], cardTitle)
            : Markup.Of($"""<ul class="govuk-summary-list__actions-list">{Each(items, (a, _) => Markup.Of($"""<li class="govuk-summary-list__actions-list-item">{Action(a, cardTitle)}</li>"""))}</ul>""");
        return Markup.Of($"""<dd class="govuk-summary-list__actions{Class(actions.Classes)}">{inner}</dd>""");
    }

    private static Markup Action(SummaryListAction? action, SummaryCardTitle? cardTitle)
    {
        if (action is null)
        {
            return Markup.Empty;
        }

        var about = Has(action.VisuallyHiddenText) ? Markup.Of($" {action.VisuallyHiddenText}") : Markup.Empty;
        var card = cardTitle is null ? Markup.Empty : Markup.Of($" ({cardTitle.Inner})");
        var hidden = about.IsEmpty && card.IsEmpty ? Markup.Empty : Markup.Of($"""<span class="govuk-visually-hidden">{about}{card}</span>""");
        return Markup.Of($"""<a class="govuk-link{Class(action.Classes)}" href="{action.Href}"{All(action.Attributes)}>{action.Inner}{hidden}</a>""");
    }

    private static Markup Card(SummaryCardOptions card, Markup list)
    {
        var level = Has(card.Title?.HeadingLevel) ? card.Title!.HeadingLevel : "2";
        var title = card.Title is null
            ? Markup.Empty
            : Markup.Of($"""<h{level} class="govuk-summary-card__title{Class(card.Title.Classes)}">{card.Title.Inner}</h{level}>""");
        return Markup.Of($"""
            <div class="govuk-summary-card{Class(card.Classes)}"{All(card.Attributes)}>
            <div class="govuk-summary-card__title-wrapper">
            {title}
            {CardActions(card)}
            </div>
            <div class="govuk-summary-card__content">{list}</div>
            </div>
            """);
    }

    private static Markup CardActions(SummaryCardOptions card)
    {
        if (card.Actions?.Items is not { Count: > 0 } items)
        {
            return Markup.Empty;
        }

        var classes = Class(card.Actions.Classes);
        return items.Count == 1
            ? Markup.Of($"""<div class="govuk-summary-card__actions{classes}">{Action(items[0], card.Title)}</div>""")
            : Markup.Of($"""<ul class="govuk-summary-card__actions{classes}">{Each(items, (a, _) => Markup.Of($"""<li class="govuk-summary-card__action">{Action(a, card.Title)}</li>"""))}</ul>""");
    }
}
