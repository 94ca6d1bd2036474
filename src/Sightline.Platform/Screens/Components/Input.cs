using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record InputOptions : ControlOptions
{
    public string? Type { get; init; }

    public string? Inputmode { get; init; }

    public string? Value { get; init; }

    public StyledContent? Prefix { get; init; }

    public StyledContent? Suffix { get; init; }

    public string? Autocomplete { get; init; }

    public string? Pattern { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Autocapitalize { get; init; }

    public StyledContent? InputWrapper { get; init; }
}

public static class Input
{
    public static Markup Render(InputOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (before, describedBy) = FormGroup.Describe(options, options.ControlId, options.DescribedBy);
        return FormGroup.Wrap(options, Markup.Of($"""
            {options.RenderLabel()}
            {before}
            {Wrapped(options, Control(options, describedBy))}
            """));
    }

    private static Markup Wrapped(InputOptions options, Markup control)
    {
        var (before, after) = (options.FormGroup?.BeforeInput, options.FormGroup?.AfterInput);
        if (!(HasAny(before) || HasAny(after) || HasAny(options.Prefix) || HasAny(options.Suffix)))
        {
            return control;
        }

        return Markup.Of($"""
            <div class="govuk-input__wrapper{Class(options.InputWrapper?.Classes)}"{All(options.InputWrapper?.Attributes)}>
            {before?.Inner ?? Markup.Empty}{Affix(options.Prefix, "prefix")}
            {control}
            {Affix(options.Suffix, "suffix")}{after?.Inner ?? Markup.Empty}
            </div>
            """);
    }

    private static bool HasAny(Content? content) => content is { HasAny: true };

    private static Markup Affix(StyledContent? affix, string kind) => affix is { HasAny: true }
        ? Markup.Of($"""<div class="govuk-input__{kind}{Class(affix.Classes)}" aria-hidden="true"{All(affix.Attributes)}>{affix.Inner}</div>""")
        : Markup.Empty;

    private static Markup Control(InputOptions options, string? describedBy)
    {
        var classes = Markup.Of($"{Class(options.Classes)}{Class(options.ErrorMessage is not null, "govuk-input--error")}");
        var type = Has(options.Type) ? options.Type : "text";
        return Markup.Of($"""
            <input class="govuk-input{classes}" id="{options.ControlId}" name="{options.Name}" type="{type}"{Attribute("spellcheck", options.Spellcheck)}{Attribute("value", options.Value)}{Flag("disabled", options.Disabled)}{Attribute("aria-describedby", describedBy)}{Attribute("autocomplete", options.Autocomplete)}{Attribute("autocapitalize", options.Autocapitalize)}{Attribute("pattern", options.Pattern)}{Attribute("inputmode", options.Inputmode)}{All(options.Attributes)}>
            """);
    }
}
