using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>A tag helper that writes one component in place of itself, whether or not it was written self-closed.</summary>
public abstract class ComponentTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public sealed override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var inside = output.TagMode == TagMode.SelfClosing ? "" : (await output.GetChildContentAsync()).GetContent(HtmlEncoder.Default).Trim();
        var html = Render(new TagUse(context, inside, Rest(output)));
        // The tag's own name never reaches the browser; a self-closed one would swallow the rest of the page there.
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(html);
    }

    /// <summary>An address beginning with ~/ is taken from where the program is served.</summary>
    /// <exception cref="Sightline.Kernel.GuardedException">A guarded value would have stood in it.</exception>
    protected string? Link(string? href) => Sightline.Kernel.Guarded.Checked(href, "an address") is ['~', '/', ..] ? ViewContext.HttpContext.Request.PathBase + href![1..] : href;

    /// <summary>Writes the component.</summary>
    protected abstract Markup Render(TagUse use);

    private static Dictionary<string, string?> Rest(TagHelperOutput output)
    {
        var rest = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in output.Attributes)
        {
            rest[attribute.Name] = Plain(attribute.Value);
        }

        return rest;
    }

    /// <summary>The value as it was before Razor encoded it, so that it is encoded once.</summary>
    private static string? Plain(object? value)
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

/// <summary>How a tag helper was used: what stands inside it, and the attributes it does not know itself.</summary>
public sealed class TagUse(TagHelperContext context, string inside, Dictionary<string, string?> rest)
{
    public TagHelperContext Context { get; } = context;

    /// <summary>The children, already encoded; empty where there are none.</summary>
    public string Inside { get; } = inside;

    /// <summary>Takes the attribute out of those passed on.</summary>
    public string? Take(string name) => rest.Remove(name, out var value) ? value : null;

    /// <summary>Every attribute not taken: passed on to the component's main element.</summary>
    public IReadOnlyDictionary<string, string?>? Rest => rest.Count == 0 ? null : rest;

    /// <summary>The list the parent gathers its children in.</summary>
    /// <exception cref="InvalidOperationException">The tag does not stand inside the parent it needs.</exception>
    public T Parent<T>(string needed)
        where T : class =>
        Context.Items.TryGetValue(typeof(T), out var found) && found is T parent
            ? parent
            : throw new InvalidOperationException($"<{Context.TagName}> stands alone: put it inside {needed}.");
}
