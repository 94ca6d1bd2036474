using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sightline.Platform.Tests.Screens;

/// <summary>
/// The document a piece of HTML makes, written so that two pieces are equal when the browser would show and announce the same: order of attributes and
/// white space that cannot be seen do not count, all else does. White space between words and inline elements counts; within a textarea, each character.
/// </summary>
internal static partial class CanonicalHtml
{
    private static readonly HashSet<string> Inline = ["A", "ABBR", "B", "BUTTON", "EM", "I", "INPUT", "LABEL", "SELECT", "SPAN", "STRONG", "SVG", "TEXTAREA", "TIME"];

    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        var lines = new StringBuilder();
        Write(body, lines, 0);
        return lines.ToString();
    }

    private static void Write(IElement parent, StringBuilder lines, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element)
            {
                var attributes = element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $" {a.Name}=\"{Value(a)}\"");
                lines.Append(' ', depth * 2).Append('<').Append(element.LocalName).AppendJoin("", attributes).AppendLine(">");
                Write(element, lines, depth + 1);
            }
            else if (node is IText text && Words(text) is { Length: > 0 } words)
            {
                lines.Append(' ', depth * 2).Append('"').Append(words).AppendLine("\"");
            }
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name is "class" or "aria-describedby" ? Spaces().Replace(attribute.Value, " ").Trim() : attribute.Value;

    private static string Words(IText text)
    {
        if (text.ParentElement is { LocalName: "textarea" })
        {
            return text.Data;
        }

        var words = Spaces().Replace(text.Data, " ");
        if (IsEdge(text.PreviousSibling))
        {
            words = words.TrimStart(' ');
        }

        return IsEdge(text.NextSibling) ? words.TrimEnd(' ') : words;
    }

    /// <summary>Beside nothing, or beside a block, a space is not seen.</summary>
    private static bool IsEdge(INode? neighbour) => neighbour switch
    {
        null => true,
        IElement element => !Inline.Contains(element.TagName.ToUpperInvariant()),
        _ => false,
    };

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Spaces();
}
