using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Leaks.Reading;

/// <summary>HTML without a browser: what is shown, what is hidden by style, comments, attributes, heads. Never fails: every character lands in some part.</summary>
internal static partial class HtmlReader
{
    private static readonly HashSet<string> Inline =
        ["a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "shy"];

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    internal static bool IsHtml(string text) => Looks().IsMatch(text.Length > 2000 ? text[..2000] : text);

    internal static void Read(string html, string name, Parts parts)
    {
        var body = new StringBuilder();
        var hidden = new StringBuilder();
        var deleted = new StringBuilder();
        var title = new StringBuilder();
        var hiddenClasses = HiddenClasses(html);
        var open = new Stack<(string Tag, PaperPartKind Kind)>();
        open.Push(("", PaperPartKind.Body));
        var at = 0;
        while (at < html.Length)
        {
            var target = open.Peek().Kind switch { PaperPartKind.Hidden => hidden, PaperPartKind.Deleted => deleted, PaperPartKind.Metadata => title, _ => body };
            var tag = html.IndexOf('<', at);
            if (tag < 0)
            {
                target.Append(WebUtility.HtmlDecode(html[at..]));
                break;
            }
            target.Append(WebUtility.HtmlDecode(html[at..tag]));
            at = Markup(html, tag, name, new(parts, open, hiddenClasses, target));
        }
        parts.Add(PaperPartKind.Body, name, body.ToString());
        parts.Add(PaperPartKind.Hidden, $"{name}, hidden by style", hidden.ToString());
        parts.Add(PaperPartKind.Deleted, $"{name}, struck out", deleted.ToString());
        parts.Add(PaperPartKind.Metadata, $"{name}, title", title.ToString());
    }

    private static int Markup(string html, int tag, string name, Here here)
    {
        if (string.CompareOrdinal(html, tag, "<!--", 0, 4) == 0)
        {
            var end = html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
            here.Parts.Add(PaperPartKind.Comment, $"{name}, comment", html[(tag + 4)..(end < 0 ? html.Length : end)]);
            return end < 0 ? html.Length : end + 3;
        }
        var match = Tag().Match(html, tag, Math.Min(html.Length - tag, 1_000_000));
        if (!match.Success || match.Index != tag)
        {
            here.Target.Append('<');
            return tag + 1;
        }
        var element = match.Groups[2].Value.ToLowerInvariant();
        if (element is "script" or "style" && match.Groups[1].Length == 0)
        {
            var close = html.IndexOf("</" + element, match.Index + match.Length, StringComparison.OrdinalIgnoreCase);
            here.Parts.Add(PaperPartKind.Hidden, $"{name}, {element}", html[(match.Index + match.Length)..(close < 0 ? html.Length : close)]);
            return close < 0 ? html.Length : close;
        }
        Element(match, element, name, here);
        return match.Index + match.Length;
    }

    private static void Element(Match match, string element, string name, Here here)
    {
        if (!Inline.Contains(element))
        {
            here.Target.Append('\n');
        }
        if (match.Groups[1].Length > 0)
        {
            Close(here.Open, element);
            return;
        }
        var hides = Attributes(match.Groups[3].Value, element, name, here);
        if (Void.Contains(element) || match.Value.EndsWith("/>", StringComparison.Ordinal))
        {
            return;
        }
        var kind = here.Open.Peek().Kind is not PaperPartKind.Body and var outer ? outer
            : hides || element is "template" or "noscript" ? PaperPartKind.Hidden : element is "del" or "s" or "strike" ? PaperPartKind.Deleted : element == "title" ? PaperPartKind.Metadata : PaperPartKind.Body;
        if (here.Open.Count < 2000)
        {
            here.Open.Push((element, kind));
        }
    }

    private static void Close(Stack<(string Tag, PaperPartKind Kind)> open, string element)
    {
        if (!open.Any(entry => entry.Tag == element))
        {
            return;
        }
        while (open.Count > 1 && open.Pop().Tag != element)
        {
        }
    }

    private static bool Attributes(string text, string element, string name, Here here)
    {
        var hides = false;
        var metaName = "";
        foreach (Match match in Attribute().Matches(text))
        {
            var key = match.Groups[1].Value.ToLowerInvariant();
            var value = WebUtility.HtmlDecode(match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Success ? match.Groups[3].Value : match.Groups[4].Value);
            hides |= key == "hidden" || key == "style" && Hides(value) || key == "class" && value.Split(' ').Any(here.HiddenClasses.Contains) || key == "type"
                && value == "hidden" || key == "color" && IsWhite(value) || key == "size" && value == "0";
            metaName = key is "name" or "property" && element == "meta" ? value : metaName;
            if (value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                Data(value, name, here.Parts);
            }
            else if (key is not ("style" or "class" or "id" or "name" or "type" or "rel" or "lang" or "charset"))
            {
                var kind = key is "alt" or "title" or "aria-label" or "longdesc" ? PaperPartKind.AltText : key is "href" or "src" or "action" or "cite" ? PaperPartKind.Link : element == "meta" ? PaperPartKind.Metadata : PaperPartKind.Hidden;
                here.Parts.Add(kind, element == "meta" ? $"{name}, meta {metaName}" : $"{name}, {element} {key}", value);
            }
            else if (value.Length > 3 && key is "class" or "id" or "name")
            {
                here.Parts.Add(PaperPartKind.Hidden, $"{name}, {element} {key}", value);
            }
        }
        return hides;
    }

    private static void Data(string value, string name, Parts parts)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            return;
        }
        var rest = value[(comma + 1)..];
        var bytes = new byte[rest.Length];
        if (!value[..comma].Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(PaperPartKind.Encoded, $"{name}, data address", WebUtility.UrlDecode(rest));
        }
        else if (Convert.TryFromBase64String(rest, bytes, out var written))
        {
            var content = bytes.AsMemory(0, written);
            if (content.Span.StartsWith(JpegReader.Signature) || content.Span.StartsWith(PngReader.Signature))
            {
                DocumentReader.Read(content, $"{name}, picture", parts, 3);
            }
            else if (PlainText.Decode(content.Span) is { } text)
            {
                parts.Add(PaperPartKind.Encoded, $"{name}, data address", text);
            }
        }
    }

    private static HashSet<string> HiddenClasses(string html) => [.. StyleRule().Matches(html).Take(2000).Where(match => Hides(match.Groups[2].Value)).Select(match => match.Groups[1].Value)];

    private static bool Hides(string style) => HidingStyle().IsMatch(style);

    private static bool IsWhite(string value) => value.ToLowerInvariant() is "white" or "#fff" or "#ffffff" or "transparent";

    private sealed record Here(Parts Parts, Stack<(string Tag, PaperPartKind Kind)> Open, HashSet<string> HiddenClasses, StringBuilder Target);

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|h[1-6]|section|article|span|meta|title|style|ul|ol|main|header)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Looks();

    [GeneratedRegex("""<(/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""([a-zA-Z_:@][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"[.#]([\w-]+)\s*\{([^}]{0,2000})\}")]
    private static partial Regex StyleRule();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*(?:0|1px|1pt|0\.\d+)|(?<!background-)color\s*:\s*(?:white|#fff\b|#ffffff|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255)|text-indent\s*:\s*-\d{3,}|(?:left|top)\s*:\s*-\d{3,}|clip\s*:\s*rect|mso-hide\s*:\s*all", RegexOptions.IgnoreCase)]
    private static partial Regex HidingStyle();
}
