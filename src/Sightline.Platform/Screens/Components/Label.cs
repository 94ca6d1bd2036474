using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record LabelOptions : StyledContent
{
    public string? For { get; init; }

    public bool IsPageHeading { get; init; }
}

public sealed record HintOptions : StyledContent
{
    public string? Id { get; init; }
}

public sealed record ErrorMessageOptions : StyledContent
{
    public string? Id { get; init; }

    /// <summary>Said before the message to those who cannot see that it is red. Empty to say nothing.</summary>
    public string VisuallyHiddenText { get; init; } = "Error";
}

public static class Label
{
    public static Markup Render(LabelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.HasAny)
        {
            return Markup.Empty;
        }

        var label = Markup.Of($"""<label class="govuk-label{Class(options.Classes)}"{All(options.Attributes)}{Attr("for", options.For)}>{options.Inner}</label>""");
        return options.IsPageHeading ? Markup.Of($"""<h1 class="govuk-label-wrapper">{label}</h1>""") : label;
    }
}

public static class Hint
{
    public static Markup Render(HintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Markup.Of($"""<div{Attr("id", options.Id)} class="govuk-hint{Class(options.Classes)}"{All(options.Attributes)}>{options.Inner}</div>""");
    }
}

public static class ErrorMessage
{
    public static Markup Render(ErrorMessageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var said = Has(options.VisuallyHiddenText)
            ? Markup.Of($"""<span class="govuk-visually-hidden">{options.VisuallyHiddenText}:</span> """)
            : Markup.Empty;
        return Markup.Of($"""<p{Attr("id", options.Id)} class="govuk-error-message{Class(options.Classes)}"{All(options.Attributes)}>{said}{options.Inner}</p>""");
    }
}
