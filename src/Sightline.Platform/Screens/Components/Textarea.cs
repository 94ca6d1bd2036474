using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public record TextareaOptions : ControlOptions
{
    public string? Value { get; init; }

    public int? Rows { get; init; }

    public bool? Spellcheck { get; init; }

    public string? Autocomplete { get; init; }
}

public static class Textarea
{
    public static Markup Render(TextareaOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (before, describedBy) = FormGroup.Describe(options, options.ControlId, options.DescribedBy);
        var classes = Markup.Of($"{Class(options.ErrorMessage is not null, "govuk-textarea--error")}{Class(options.Classes)}");
        var attributes = Markup.Of($"{Attribute("spellcheck", options.Spellcheck)}{Flag("disabled", options.Disabled)}{Attr("aria-describedby", describedBy)}{Attr("autocomplete", options.Autocomplete)}{All(options.Attributes)}");
        // A newline straight after the tag is swallowed by the browser: one more keeps the reader's own first empty line.
        var value = options.Value is { } typed && typed.StartsWith('\n') ? "\n" + typed : options.Value;
        return FormGroup.Wrap(options, Markup.Of($"""
            {options.RenderLabel()}
            {before}
            {options.FormGroup?.BeforeInput?.Inner ?? Markup.Empty}
            <textarea class="govuk-textarea{classes}" id="{options.ControlId}" name="{options.Name}" rows="{options.Rows ?? 5}"{attributes}>{value}</textarea>
            {options.FormGroup?.AfterInput?.Inner ?? Markup.Empty}
            """));
    }
}
