using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record FormGroupOptions
{
    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public Content? BeforeInput { get; init; }

    public Content? AfterInput { get; init; }

    public Content? BeforeInputs { get; init; }

    public Content? AfterInputs { get; init; }
}

/// <summary>What every field has: a name, a question, perhaps a hint and an error.</summary>
public abstract record FieldOptions
{
    public string? Name { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    public HintOptions? Hint { get; init; }

    public ErrorMessageOptions? ErrorMessage { get; init; }

    public FormGroupOptions? FormGroup { get; init; }

    public string? DescribedBy { get; init; }
}

/// <summary>A field of one control, with a label.</summary>
public abstract record ControlOptions : FieldOptions
{
    public string? Id { get; init; }

    public LabelOptions? Label { get; init; }

    public bool Disabled { get; init; }

    internal string ControlId => Has(Id) ? Id! : Name ?? "";

    internal Markup RenderLabel() =>
        Label is null ? Markup.Empty : Components.Label.Render(Label with { For = ControlId });
}

internal static class FormGroup
{
    /// <summary>The hint and the error, and the ids by which the control is described.</summary>
    public static (Markup Html, string? DescribedBy) Describe(FieldOptions field, string id, string? describedBy)
    {
        var hint = field.Hint is { } h ? Hint.Render(h with { Id = id + "-hint" }) : Markup.Empty;
        var error = field.ErrorMessage is { } e ? ErrorMessage.Render(e with { Id = id + "-error" }) : Markup.Empty;
        var ids = Join(describedBy, field.Hint is null ? null : id + "-hint", field.ErrorMessage is null ? null : id + "-error");
        return (Lines(hint, error), ids);
    }

    public static Markup Wrap(FieldOptions field, Markup inner)
    {
        var classes = Markup.Of($"{Class(field.ErrorMessage is not null, "govuk-form-group--error")}{Class(field.FormGroup?.Classes)}");
        return Markup.Of($"""
            <div class="govuk-form-group{classes}"{All(field.FormGroup?.Attributes)}>
            {inner}
            </div>
            """);
    }
}
