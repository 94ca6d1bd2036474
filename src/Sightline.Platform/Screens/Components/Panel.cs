using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record PanelAction
{
    public string? Text { get; init; }

    public string? Type { get; init; }

    public string? Href { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record PanelActions
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public IReadOnlyList<PanelAction?>? Items { get; init; }
}

public sealed record PanelOptions : StyledContent
{
    public string? TitleText { get; init; }

    public string? TitleHtml { get; init; }

    public string? HeadingLevel { get; init; }

    /// <summary>Only for a panel of the class govuk-panel--interruption.</summary>
    public PanelActions? Actions { get; init; }
}

public static class Panel
{
    public static Markup Render(PanelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var interrupts = options.Classes?.Contains("govuk-panel--interruption", StringComparison.Ordinal) ?? false;
        var level = Has(options.HeadingLevel) ? options.HeadingLevel : "1";
        var title = new Content { Text = options.TitleText, Html = options.TitleHtml };
        var body = options.HasAny ? Markup.Of($"""<div class="govuk-panel__body">{options.Inner}</div>""") : Markup.Empty;
        return Markup.Of($"""
            <div class="govuk-panel{Class(!interrupts, "govuk-panel--confirmation")}{Class(options.Classes)}"{All(options.Attributes)}>
            <h{level} class="govuk-panel__title">{title.Inner}</h{level}>
            {body}
            {(interrupts ? Actions(options.Actions) : Markup.Empty)}
            </div>
            """);
    }

    private static Markup Actions(PanelActions? actions)
    {
        if (actions is null)
        {
            return Markup.Empty;
        }

        var group = actions.Items is { Count: > 0 } items
            ? Markup.Of($"""
                <div class="govuk-button-group">
                {Each(items, (action, _) => Action(action))}
                </div>
                """)
            : Markup.Empty;
        return Markup.Of($"""<div class="govuk-panel__actions{Class(actions.Classes)}"{All(actions.Attributes)}>{group}</div>""");
    }

    private static Markup Action(PanelAction action)
    {
        if (Has(action.Href) && action.Type != "button")
        {
            return Markup.Of($"""<a class="govuk-link govuk-link--inverse{Class(action.Classes)}" href="{action.Href}"{All(action.Attributes)}>{action.Text}</a>""");
        }

        return Button.Render(new ButtonOptions
        {
            Text = action.Text,
            Type = Has(action.Type) ? action.Type : "button",
            Classes = Join("govuk-button--inverse", action.Classes),
            Href = action.Href,
            Attributes = action.Attributes,
        });
    }
}
