using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>A label for a control that is not one of ours.</summary>
[HtmlTargetElement("sl-label")]
public sealed class LabelTagHelper : ComponentTagHelper
{
    /// <summary>The control's id.</summary>
    public string? ForId { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? Size { get; set; }

    public bool Heading { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Label.Render(new LabelOptions
        {
            Html = use.Inside,
            For = ForId,
            IsPageHeading = Heading,
            Classes = Parts.Join(Size is null ? null : "govuk-label--" + Size, use.Take("class")),
            Attributes = use.Rest,
        });
    }
}

[HtmlTargetElement("sl-hint")]
public sealed class HintTagHelper : ComponentTagHelper
{
    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Hint.Render(new HintOptions { Html = use.Inside, Id = use.Take("id"), Classes = use.Take("class"), Attributes = use.Rest });
    }
}

/// <summary>Fields that belong together.</summary>
[HtmlTargetElement("sl-fieldset")]
public sealed class FieldsetTagHelper : ComponentTagHelper
{
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LegendSize { get; set; }

    public bool Heading { get; set; }

    public string? DescribedBy { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var size = LegendSize ?? (Heading ? "l" : null);
        return Fieldset.Render(new FieldsetOptions
        {
            Legend = new() { Text = Legend, IsPageHeading = Heading, Classes = size is null ? null : "govuk-fieldset__legend--" + size },
            Html = use.Inside,
            DescribedBy = DescribedBy,
            Classes = use.Take("class"),
            Role = use.Take("role"),
            Attributes = use.Rest,
        });
    }
}

[HtmlTargetElement("sl-inset-text")]
public sealed class InsetTextTagHelper : ComponentTagHelper
{
    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return InsetText.Render(new InsetTextOptions { Html = use.Inside, Id = use.Take("id"), Classes = use.Take("class"), Attributes = use.Rest });
    }
}

[HtmlTargetElement("sl-warning-text")]
public sealed class WarningTextTagHelper : ComponentTagHelper
{
    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return WarningText.Render(new WarningTextOptions { Html = use.Inside, Classes = use.Take("class"), Attributes = use.Rest });
    }
}

/// <summary>A short state in words; the colour only helps.</summary>
[HtmlTargetElement("sl-tag")]
public sealed class TagTagHelper : ComponentTagHelper
{
    /// <summary>grey, green, teal, blue, purple, magenta, red, orange or yellow.</summary>
    public string? Colour { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Tag.Render(new TagOptions
        {
            Html = use.Inside,
            Classes = Parts.Join(Colour is null ? null : "govuk-tag--" + Colour, use.Take("class")),
            Attributes = use.Rest,
        });
    }
}

/// <summary>More, for those who want it, one press away.</summary>
[HtmlTargetElement("sl-details")]
public sealed class DetailsTagHelper : ComponentTagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Details.Render(new DetailsOptions
        {
            SummaryText = Summary,
            Html = use.Inside,
            Open = Open,
            Id = use.Take("id"),
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}

/// <summary>News above the page's content. With <c>success</c>, it is read out at once.</summary>
[HtmlTargetElement("sl-notification-banner")]
public sealed class NotificationBannerTagHelper : ComponentTagHelper
{
    public string? Title { get; set; }

    public bool Success { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return NotificationBanner.Render(new NotificationBannerOptions
        {
            TitleText = Title,
            TitleId = FieldsOnPage.Of(ViewContext.HttpContext).NewId("govuk-notification-banner-title"),
            Html = use.Inside,
            Type = Success ? "success" : null,
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}

/// <summary>"You have recorded a breach": the top of the page that says what now happens.</summary>
[HtmlTargetElement("sl-panel")]
public sealed class PanelTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Panel.Render(new PanelOptions { TitleText = Title, Html = use.Inside, Classes = use.Take("class"), Attributes = use.Rest });
    }
}

[HtmlTargetElement("sl-phase-banner")]
public sealed class PhaseBannerTagHelper : ComponentTagHelper
{
    public string Tag { get; set; } = "Demonstration";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return PhaseBanner.Render(new PhaseBannerOptions
        {
            Tag = new() { Text = Tag },
            Html = use.Inside,
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}
