using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Sightline.Kernel;

namespace Sightline.Platform.Disclosing;

/// <summary>One thing told: what it is, and the value.</summary>
public sealed record DisclosedLine(Disclosable What, Disclosable Value);

/// <summary>A part of a document for him. What is left out is named; it says the same whether there was anything or not, or how many people.</summary>
public sealed record DisclosedSection(Disclosable Title, IReadOnlyList<DisclosedLine> Lines, IReadOnlyList<Disclosable> LeftOut);

/// <summary>A document that he may come to read. It takes nothing but <see cref="Disclosable"/> values: a text, an object or a confidential value does not compile.</summary>
public sealed record DisclosedDocument(Disclosable Title, IReadOnlyList<DisclosedSection> Sections)
{
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A page to print: no script, no link, no picture, no metadata beside its title.</summary>
    public string ToHtml()
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Safe(Title)).Append("</title></head>\n<body>\n<h1>").Append(Safe(Title)).Append("</h1>\n");
        foreach (var section in Sections)
        {
            page.Append("<h2>").Append(Safe(section.Title)).Append("</h2>\n");
            if (section.Lines.Count > 0)
            {
                page.Append("<dl>\n");
                foreach (var line in section.Lines)
                {
                    page.Append("<dt>").Append(Safe(line.What)).Append("</dt><dd>").Append(Safe(line.Value).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</dd>\n");
                }
                page.Append("</dl>\n");
            }
            foreach (var gap in section.LeftOut)
            {
                page.Append("<p>").Append(Safe(gap)).Append("</p>\n");
            }
        }
        return page.Append("</body></html>\n").ToString();
    }

    public string ToJson() => new JsonObject
    {
        ["title"] = Title.Text,
        ["sections"] = new JsonArray([.. Sections.Select(section => new JsonObject
        {
            ["title"] = section.Title.Text,
            ["lines"] = new JsonArray([.. section.Lines.Select(line => new JsonObject { ["what"] = line.What.Text, ["value"] = line.Value.Text })]),
            ["leftOut"] = new JsonArray([.. section.LeftOut.Select(gap => (JsonNode)gap.Text)]),
        })]),
    }.ToJsonString(Indented);

    private static string Safe(Disclosable value) => Letters.Encode(value.Text.ReplaceLineEndings("\n")).Replace("&#xA;", "\n", StringComparison.Ordinal);
}
