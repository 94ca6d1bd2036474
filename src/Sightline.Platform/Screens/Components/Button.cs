using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record ButtonOptions : StyledContent
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Value { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Given: a link that looks like a button.</summary>
    public string? Href { get; init; }

    public bool? PreventDoubleClick { get; init; }

    public bool IsStartButton { get; init; }
}

public static class Button
{
    private static readonly Markup StartIcon = Markup.Trusted("""

        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>
        """);

    public static Markup Render(ButtonOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var common = Markup.Of($""" class="govuk-button{Class(options.Classes)}{Class(options.IsStartButton, "govuk-button--start")}" data-module="govuk-button"{All(options.Attributes)}{Attr("id", options.Id)}""");
        // A start button is laid out by flexbox, which would lose the white space between the HTML's own parts.
        var inner = options.IsStartButton && Has(options.Html) ? Markup.Of($"<span>{options.Inner}</span>") : options.Inner;
        var icon = options.IsStartButton ? StartIcon : Markup.Empty;
        if (Has(options.Href))
        {
            return Markup.Of($"""<a href="{options.Href}" role="button" draggable="false"{common}>{inner}{icon}</a>""");
        }

        var disabled = options.Disabled ? Markup.Trusted(" disabled aria-disabled=\"true\"") : Markup.Empty;
        return Markup.Of($"""<button type="{(Has(options.Type) ? options.Type : "submit")}"{Attr("value", options.Value)}{Attr("name", options.Name)}{disabled}{Attribute("data-prevent-double-click", options.PreventDoubleClick)}{common}>{inner}{icon}</button>""");
    }
}
