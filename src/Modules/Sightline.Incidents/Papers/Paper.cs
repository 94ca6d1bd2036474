using System.Text;
using System.Text.Json;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;

namespace Sightline.Incidents.Papers;

/// <summary>One line of a paper. An empty value reads "Not known".</summary>
internal sealed record PaperLine(string Key, string Value)
{
    /// <summary>In place of the value: one of a dangerous kind, for the paper's own reader.</summary>
    public Guarded<string>? Kept { get; init; }

    internal static PaperLine Of(string key, Guarded<string>? kept) => new(key, "") { Kept = kept };
}

internal sealed record PaperPart(string Heading, IReadOnlyList<PaperLine> Lines);

/// <summary>A paper as it is read, printed and sent.</summary>
internal sealed record Paper(string Title, string Force, IReadOnlyList<PaperPart> Parts)
{
    /// <summary>Whoever reads it.</summary>
    internal required Audience Audience { get; init; }

    internal byte[] AsJson() => JsonSerializer.SerializeToUtf8Bytes(
        new { Title, Force, Parts = Parts.Select(part => new { part.Heading, Lines = part.Lines.Select(line => new { line.Key, Value = (object?)line.Kept ?? line.Value }) }) },
        HouseJson.For(Audience));

    internal byte[] AsCsv()
    {
        var text = new StringBuilder("part,what,value\r\n");
        foreach (var part in Parts)
        {
            foreach (var line in part.Lines)
            {
                text.Append(Csv.Cell(part.Heading)).Append(',').Append(Csv.Cell(line.Key)).Append(',').Append(Csv.Cell(line.Kept?.For(Audience) ?? line.Value)).Append("\r\n");
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
