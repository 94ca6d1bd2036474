using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>One line of text.</summary>
[HtmlTargetElement("sl-input")]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    public string? Inputmode { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>Characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    public bool? Spellcheck { get; set; }

    /// <summary>Off unless given: shared machines must not offer the last person's answers.</summary>
    public string Autocomplete { get; set; } = "off";

    public bool Disabled { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        Register(FullName, FullId);
        return Input.Render(new InputOptions
        {
            Id = FullId,
            Name = FullName,
            Type = Type,
            // A password is never sent back to the screen.
            Value = Type == "password" ? null : Value ?? ValueOf(FullName, For?.Model),
            Inputmode = Inputmode,
            Prefix = Prefix is null ? null : new() { Text = Prefix },
            Suffix = Suffix is null ? null : new() { Text = Suffix },
            Classes = Parts.Join(Width is { } width ? $"govuk-input--width-{width}" : null, use.Take("class")),
            Spellcheck = Spellcheck,
            Autocomplete = Autocomplete,
            Disabled = Disabled,
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf(FullName),
            Attributes = use.Rest,
        });
    }
}

/// <summary>Several lines of text, with a count of what is left where a limit is given.</summary>
[HtmlTargetElement("sl-textarea")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public string? Value { get; set; }

    public int Rows { get; set; } = 5;

    /// <summary>The most characters; the reader is told how many are left. Text that is too long is never cut.</summary>
    public int? MaxCharacters { get; set; }

    public bool? Spellcheck { get; set; }

    public string Autocomplete { get; set; } = "off";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        Register(FullName, FullId);
        var options = new CharacterCountOptions
        {
            Id = FullId,
            Name = FullName,
            Value = Value ?? ValueOf(FullName, For?.Model),
            Rows = Rows,
            Maxlength = MaxCharacters,
            Classes = use.Take("class"),
            Spellcheck = Spellcheck,
            Autocomplete = Autocomplete,
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf(FullName),
            Attributes = use.Rest,
        };
        return MaxCharacters is null ? Textarea.Render(options) : CharacterCount.Render(options);
    }
}

/// <summary>A file to send. The browser’s own control: the drop zone’s accessible name does not hold its visible words, which fails WCAG 2.5.3.</summary>
[HtmlTargetElement("sl-file-upload")]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    public bool Multiple { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        Register(FullName, FullId);
        return FileUpload.Render(new FileUploadOptions
        {
            Id = FullId,
            Name = FullName,
            Multiple = Multiple,
            Classes = use.Take("class"),
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf(FullName),
            Attributes = use.Rest,
        });
    }
}
