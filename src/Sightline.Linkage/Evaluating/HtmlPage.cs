using System.Globalization;
using System.Net;
using System.Text;

namespace Sightline.Linkage;

/// <summary>A page of HTML in the making. Whatever is given is text: it is escaped here and nowhere else.</summary>
internal sealed class HtmlPage
{
    private const int LongestCell = 300;

    private const string Style = """
        body{font:16px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#0b0c0c;background:#fff}
        h1{font-size:2rem}h2{margin-top:2.5rem;font-size:1.4rem}
        .wide{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0;font-size:.9rem}caption{text-align:left;font-weight:700;padding:.3rem 0}
        th,td{text-align:left;padding:.25rem .7rem;border-bottom:1px solid #b1b4b6;vertical-align:top}
        tbody tr:nth-child(even){background:#f8f8f8}svg{max-width:100%;height:auto;display:block;margin:1rem 0}summary{cursor:pointer;font-weight:700}
        """;

    private readonly StringBuilder _body = new();
    private readonly string _title;

    internal HtmlPage(string title) => _title = title;

    internal static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);

    internal static string Bits(double bits) => bits.ToString("0.0", CultureInfo.InvariantCulture);

    internal static string Rare(double share) => share.ToString("0.00#######", CultureInfo.InvariantCulture);

    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Text that no reader of HTML or SVG takes for anything else.</summary>
    internal static string Escaped(string text)
    {
        var plain = text.Length > LongestCell ? string.Concat(text.AsSpan(0, LongestCell), "…") : text;
        return WebUtility.HtmlEncode(string.Concat(plain.Select(letter => char.IsControl(letter) ? ' ' : letter)));
    }

    internal void Heading(string text) => _body.Append(CultureInfo.InvariantCulture, $"<h2>{Escaped(text)}</h2>\n");

    internal void Paragraph(string text) => _body.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(text)}</p>\n");

    /// <summary>A drawing of <see cref="SvgCharts"/>, which escapes its own words.</summary>
    internal void Chart(string svg) => _body.Append(svg).Append('\n');

    internal void Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, bool isFolded = false)
    {
        _body.Append(isFolded ? $"<details><summary>{Escaped(caption)}, as a table</summary>" : "");
        _body.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Escaped(caption)}\"><table><caption>{Escaped(caption)}</caption><thead><tr>");
        foreach (var heading in headings)
        {
            _body.Append(heading.Length == 0 ? "<td></td>" : $"<th scope=\"col\">{Escaped(heading)}</th>");
        }

        _body.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            _body.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Escaped(cell)}</td>")).Append("</tr>\n");
        }

        _body.Append("</tbody></table></div>").Append(isFolded ? "</details>\n" : "\n");
    }

    public override string ToString() => $"""
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{Escaped(_title)}</title><style>
        {Style}
        </style></head><body><main><h1>{Escaped(_title)}</h1>
        {_body}</main></body></html>

        """;
}
