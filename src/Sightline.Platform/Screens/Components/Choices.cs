using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record ChoiceItem : Content
{
    public string? Value { get; init; }

    public string? Id { get; init; }

    public string? Name { get; init; }

    public StyledContent? Label { get; init; }

    public HintOptions? Hint { get; init; }

    /// <summary>A word between two choices, such as "or"; then nothing else of the item is shown.</summary>
    public string? Divider { get; init; }

    public bool? Checked { get; init; }

    /// <summary>What is asked only when this is chosen.</summary>
    public Content? Conditional { get; init; }

    /// <summary>"exclusive" for a checkbox that clears the others.</summary>
    public string? Behaviour { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public abstract record ChoicesOptions : FieldOptions
{
    public FieldsetOptions? Fieldset { get; init; }

    public string? IdPrefix { get; init; }

    public IReadOnlyList<ChoiceItem?> Items { get; init; } = [];

    internal string Prefix => Has(IdPrefix) ? IdPrefix! : Name ?? "";
}

public sealed record RadiosOptions : ChoicesOptions
{
    public string? Value { get; init; }
}

public sealed record CheckboxesOptions : ChoicesOptions
{
    public IReadOnlyList<string?>? Values { get; init; }
}

public static class Radios
{
    public static Markup Render(RadiosOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var chosen = options.Value;
        var kind = new Choices.Kind("radios", "radio", item => Has(chosen) && item.Value == chosen);
        return Choices.Render(options, kind, options.Fieldset?.DescribedBy);
    }
}

public static class Checkboxes
{
    public static Markup Render(CheckboxesOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var chosen = options.Values ?? [];
        var kind = new Choices.Kind("checkboxes", "checkbox", item => chosen.Contains(item.Value));
        return Choices.Render(options, kind, options.Fieldset?.DescribedBy ?? options.DescribedBy);
    }
}

internal static class Choices
{
    /// <summary>What sets radios and checkboxes apart.</summary>
    public sealed record Kind(string Word, string Type, Func<ChoiceItem, bool> IsChosen);

    public static Markup Render(ChoicesOptions options, Kind kind, string? describedBy)
    {
        var (before, ids) = FormGroup.Describe(options, options.Prefix, describedBy);
        // Without a group to carry them, hint and error must be tied to each checkbox. Radios tie only their own hint.
        var eachDescribedBy = options.Fieldset is null && kind.Type == "checkbox" ? ids : null;
        var inner = Markup.Of($"""
            {before}
            <div class="govuk-{kind.Word}{Class(options.Classes)}"{All(options.Attributes)} data-module="govuk-{kind.Word}">
            {options.FormGroup?.BeforeInputs?.Inner ?? Markup.Empty}
            {Each(options.Items, (item, place) => Item(options, kind, (item, place), eachDescribedBy))}
            {options.FormGroup?.AfterInputs?.Inner ?? Markup.Empty}
            </div>
            """);
        return FormGroup.Wrap(options, options.Fieldset is null
            ? inner
            : Fieldset.Render(options.Fieldset with { DescribedBy = ids, Html = inner.ToString(), Role = null }));
    }

    private static Markup Item(ChoicesOptions options, Kind kind, (ChoiceItem Item, int Place) at, string? describedBy)
    {
        var (item, place) = at;
        if (Has(item.Divider))
        {
            return Markup.Of($"""<div class="govuk-{kind.Word}__divider">{item.Divider}</div>""");
        }

        var id = Has(item.Id) ? item.Id! : place > 1 ? $"{options.Prefix}-{place}" : options.Prefix;
        var chosen = item.Checked ?? kind.IsChosen(item);
        var hintId = item.Hint is { HasAny: true } ? id + "-item-hint" : null;
        var name = kind.Type == "checkbox" && Has(item.Name) ? item.Name : options.Name;
        var asks = Has(item.Conditional?.Html);
        var attributes = Markup.Of($"{Flag("checked", chosen)}{Flag("disabled", item.Disabled)}{Attr("data-aria-controls", asks ? "conditional-" + id : null)}{Attr("data-behaviour", item.Behaviour)}{Attr("aria-describedby", Join(describedBy, hintId))}{All(item.Attributes)}");
        return Markup.Of($"""
            <div class="govuk-{kind.Word}__item">
            <input class="govuk-{kind.Word}__input" id="{id}" name="{name}" type="{kind.Type}" value="{item.Value}"{attributes}>
            {ItemLabel(item, kind.Word, id)}
            {ItemHint(item, kind.Word, hintId)}
            </div>
            {Conditional(item, kind.Word, id, chosen)}
            """);
    }

    private static Markup ItemLabel(ChoiceItem item, string word, string id) => Label.Render(new LabelOptions
    {
        Html = item.Html,
        Text = item.Text,
        Classes = Join($"govuk-{word}__label", item.Label?.Classes),
        Attributes = item.Label?.Attributes,
        For = id,
    });

    private static Markup ItemHint(ChoiceItem item, string word, string? hintId) => hintId is null
        ? Markup.Empty
        : Hint.Render(item.Hint! with { Id = hintId, Classes = Join($"govuk-{word}__hint", item.Hint.Classes) });

    private static Markup Conditional(ChoiceItem item, string word, string id, bool chosen) => Has(item.Conditional?.Html)
        ? Markup.Of($"""<div class="govuk-{word}__conditional{Class(!chosen, $"govuk-{word}__conditional--hidden")}" id="conditional-{id}">{item.Conditional!.Inner}</div>""")
        : Markup.Empty;
}
