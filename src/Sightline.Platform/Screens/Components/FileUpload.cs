using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record FileUploadOptions : ControlOptions
{
    public bool Multiple { get; init; }

    /// <summary>Offer the drop zone where the script runs.</summary>
    public bool Javascript { get; init; }

    public string? WrapperClasses { get; init; }

    public IReadOnlyDictionary<string, string?>? WrapperAttributes { get; init; }

    public string? ChooseFilesButtonText { get; init; }

    public string? DropInstructionText { get; init; }

    public string? NoFileChosenText { get; init; }

    public IReadOnlyDictionary<string, string>? MultipleFilesChosenText { get; init; }

    public string? EnteredDropZoneText { get; init; }

    public string? LeftDropZoneText { get; init; }
}

public static class FileUpload
{
    public static Markup Render(FileUploadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (before, describedBy) = FormGroup.Describe(options, options.ControlId, options.DescribedBy);
        var classes = Markup.Of($"{Class(options.Classes)}{Class(options.ErrorMessage is not null, "govuk-file-upload--error")}");
        var control = Markup.Of($"""
            <input class="govuk-file-upload{classes}" id="{options.ControlId}" name="{options.Name}" type="file"{Flag("disabled", options.Disabled)}{Flag("multiple", options.Multiple)}{Attr("aria-describedby", describedBy)}{All(options.Attributes)}>
            """);
        return FormGroup.Wrap(options, Markup.Of($"""
            {options.RenderLabel()}
            {before}
            {options.FormGroup?.BeforeInput?.Inner ?? Markup.Empty}
            {(options.Javascript ? DropZone(options, control) : control)}
            {options.FormGroup?.AfterInput?.Inner ?? Markup.Empty}
            """));
    }

    private static Markup DropZone(FileUploadOptions options, Markup control)
    {
        var words = Markup.Of($"{Attr("data-i18n.choose-files-button", options.ChooseFilesButtonText)}{Attr("data-i18n.no-file-chosen", options.NoFileChosenText)}{Attr("data-i18n.drop-instruction", options.DropInstructionText)}{Attr("data-i18n.entered-drop-zone", options.EnteredDropZoneText)}{Attr("data-i18n.left-drop-zone", options.LeftDropZoneText)}");
        var several = Markup.Trusted(string.Concat((options.MultipleFilesChosenText ?? new Dictionary<string, string>())
            .Select(rule => Attr("data-i18n.multiple-files-chosen." + rule.Key, rule.Value).ToString())));
        return Markup.Of($"""
            <div class="govuk-file-upload-wrapper{Class(options.WrapperClasses)}" data-module="govuk-file-upload"{words}{several}{All(options.WrapperAttributes)}>
            {control}
            </div>
            """);
    }
}
