using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record SelectItem
{
    /// <summary>What is sent. Where it is missing, the text is sent.</summary>
    public string? Value { get; init; }

    public string? Text { get; init; }

    public bool? Selected { get; init; }

    public bool Disabled { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public sealed record SelectOptions : ControlOptions
{
    public IReadOnlyList<SelectItem?> Items { get; init; } = [];

    public string? Value { get; init; }
}

public static class Select
{
    public static Markup Render(SelectOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (before, describedBy) = FormGroup.Describe(options, options.ControlId, options.DescribedBy);
        var classes = Markup.Of($"{Class(options.Classes)}{Class(options.ErrorMessage is not null, "govuk-select--error")}");
        return FormGroup.Wrap(options, Markup.Of($"""
            {options.RenderLabel()}
            {before}
            {options.FormGroup?.BeforeInput?.Inner ?? Markup.Empty}
            <select class="govuk-select{classes}" id="{options.ControlId}" name="{options.Name}"{Flag("disabled", options.Disabled)}{Attr("aria-describedby", describedBy)}{All(options.Attributes)}>
            {Each(options.Items, (item, _) => Option(item, options.Value))}
            </select>
            {options.FormGroup?.AfterInput?.Inner ?? Markup.Empty}
            """));
    }

    private static Markup Option(SelectItem item, string? chosen)
    {
        var selected = item.Selected ?? (Has(chosen) && (item.Value ?? item.Text) == chosen);
        return Markup.Of($"""<option{Attribute("value", item.Value)}{Flag("selected", selected)}{Flag("disabled", item.Disabled)}{All(item.Attributes)}>{item.Text}</option>""");
    }
}
