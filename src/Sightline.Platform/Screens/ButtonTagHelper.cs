using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>A button; with <c>href</c>, a link that looks like one.</summary>
[HtmlTargetElement("sl-button")]
public sealed class ButtonTagHelper : ComponentTagHelper
{
    /// <summary>secondary, warning or inverse; else the page's main action.</summary>
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Value { get; set; }

    public string? Id { get; set; }

    public string Type { get; set; } = "submit";

    public string? Href { get; set; }

    public bool Start { get; set; }

    public bool Disabled { get; set; }

    /// <summary>A second press within a second does nothing, unless this is false.</summary>
    public bool PreventDoubleClick { get; set; } = true;

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Button.Render(new ButtonOptions
        {
            Html = use.Inside,
            Name = Name,
            Value = Value,
            Id = Id,
            Type = Type,
            Href = Link(Href),
            IsStartButton = Start,
            Disabled = Disabled,
            PreventDoubleClick = PreventDoubleClick && Href is null ? true : null,
            Classes = Parts.Join(Kind is null ? null : "govuk-button--" + Kind, use.Take("class")),
            Attributes = use.Rest,
        });
    }
}
