using System.Text;
using System.Text.Json;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;

namespace Sightline.Incidents.Papers;

/// <summary>One line of a paper. An empty value reads "Not known".</summary>
internal sealed record PaperLine(string Key, string Value);

internal sealed record PaperPart(string Heading, IReadOnlyList<PaperLine> Lines);

/// <summary>A paper as it is read, printed and sent.</summary>
internal sealed record Paper(string Title, string Force, IReadOnlyList<PaperPart> Parts)
{
    internal byte[] AsJson() => JsonSerializer.SerializeToUtf8Bytes(this, HouseJson.Options);

    internal byte[] AsCsv()
    {
        var text = new StringBuilder("part,what,value\r\n");
        foreach (var part in Parts)
        {
            foreach (var line in part.Lines)
            {
                text.Append(Csv.Cell(part.Heading)).Append(',').Append(Csv.Cell(line.Key)).Append(',').Append(Csv.Cell(line.Value)).Append("\r\n");
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
