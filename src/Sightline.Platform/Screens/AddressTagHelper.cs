using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Kernel;

namespace Sightline.Platform.Screens;

/// <summary>Refuses a guarded value in the address of a link or form, whichever tag helper or text it was put together by. Everything else it leaves as it is.</summary>
[HtmlTargetElement("a")]
[HtmlTargetElement("form")]
public sealed class AddressTagHelper : TagHelper
{
    /// <summary>After those that make addresses of routes.</summary>
    public override int Order => int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var attribute in output.Attributes)
        {
            if (attribute.Name.Equals("href", StringComparison.OrdinalIgnoreCase) || attribute.Name.Equals("action", StringComparison.OrdinalIgnoreCase))
            {
                Guarded.Checked(Written(attribute.Value), "an address");
            }
        }
    }

    /// <summary>What Razor encoded is read as it was before: its marks are written as numbers.</summary>
    private static string? Written(object? value)
    {
        if (value is not IHtmlContent html)
        {
            return value?.ToString();
        }
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }
}
