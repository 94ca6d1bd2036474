using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Kernel;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>A guarded value, for those of an audience. One that they may not have is a defect and fails the page; one that is missing is shown as not known.</summary>
[HtmlTargetElement("sl-guarded")]
public sealed class GuardedTagHelper : ComponentTagHelper
{
    public Guarded<string>? Value { get; set; }

    public Audience? Audience { get; set; }

    /// <summary>The one way from a guarded value to a page.</summary>
    internal static string TextOf(Guarded<string> value, Audience? audience) =>
        value.For(audience ?? throw new GuardedException(value.Kind, "a page that names no audience"));

    protected override Markup Render(TagUse use) => Value is null ? Unknown.Render(null) : Markup.Of($"{TextOf(Value, Audience)}");
}
