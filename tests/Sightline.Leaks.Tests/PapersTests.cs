using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Leaks.Reading;

namespace Sightline.Leaks.Tests;

/// <summary>
/// The measure: 400 papers that leak and 400 that do not, written by somebody who had not read the scan (Papers/FORMAT.md). A seeded paper counts as found when a finding
/// meets what leaks in it, or when the paper is refused as not to be read; a clean one as wrongly stopped when anything at all is found, or when it is refused.
/// </summary>
public sealed class PapersTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Papers");

    [Fact]
    public void Of_400_seeded_papers_at_least_95_in_100_are_found_and_of_400_clean_ones_at_most_2_in_100_stopped()
    {
        var seeded = Papers("seeded.jsonl");
        var clean = Papers("clean.jsonl");
        Assert.Equal((400, 400), (seeded.Count, clean.Count));
        var kinds = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var found = 0;
        foreach (var paper in seeded)
        {
            var isFound = IsFound(paper);
            found += isFound ? 1 : 0;
            foreach (var kind in Strings(paper, "seeded"))
            {
                var (before, all) = kinds.GetValueOrDefault(kind);
                kinds[kind] = (before + (isFound ? 1 : 0), all + 1);
            }
        }
        var stopped = clean.Select(Stopped).Where(why => why.Count > 0).ToList();
        var lines = kinds.Select(kind => $"{kind.Key}: {kind.Value.Found} of {kind.Value.All}").Append($"found: {found} of 400, {seeded.Count(paper => Scan(paper).NotRead.Length > 0)} of them refused as not to be read").Append($"wrongly stopped: {stopped.Count} of 400")
            .Concat(stopped.SelectMany(why => why.Distinct()).CountBy(why => why).OrderBy(why => why.Key, StringComparer.Ordinal).Select(why => $"  wrongly by {why.Key}: {why.Value}")).ToList();
        lines.ForEach(output.WriteLine);
        Assert.True(found >= 384 && stopped.Count <= 8, string.Join('\n', lines));
    }

    private static bool IsFound(JsonElement paper)
    {
        var (findings, parts, notRead) = Scan(paper);
        if (notRead.Length > 0)
        {
            return true;
        }
        var leaks = Strings(paper, "leak").Select(System.Net.WebUtility.HtmlDecode).Select(leak => Bare(leak!)).Where(leak => leak.Length > 0).ToList();
        return findings.Any(finding => finding.Part is PaperPartKind.ImagePosition || leaks.Exists(leak => Meets(Bare(Stood(finding, parts!)), leak)));
    }

    /// <summary>What stood there, without what stands around it; of an encoded piece, which is no part of its own, the excerpt.</summary>
    private static string Stood(Finding finding, Paper paper) =>
        paper.Parts.FirstOrDefault(part => part.Kind == finding.Part && part.Name == finding.PartName && part.Text.Length >= finding.Offset + finding.Length
            && part.Text.Contains(finding.Excerpt, StringComparison.Ordinal)) is { } found
            ? found.Text.Substring(finding.Offset, finding.Length) : finding.Excerpt;

    /// <summary>What stood there and what leaks share a part: one holds the other, or a third of what leaks stands in it.</summary>
    private static bool Meets(string stood, string leak)
    {
        if (stood.Length == 0 || stood.Contains(leak, StringComparison.Ordinal) || leak.Contains(stood, StringComparison.Ordinal))
        {
            return stood.Length > 0;
        }
        var piece = Math.Max(4, leak.Length / 3);
        return Enumerable.Range(0, Math.Max(0, leak.Length - piece + 1)).Any(at => stood.Contains(leak.Substring(at, piece), StringComparison.Ordinal));
    }

    private static List<string> Stopped(JsonElement paper)
    {
        var (findings, _, notRead) = Scan(paper);
        return notRead.Length > 0 ? ["not read"] : [.. findings.Select(finding => finding.Kind.ToString())];
    }

    private static (IReadOnlyList<Finding> Findings, Paper? Parts, string NotRead) Scan(JsonElement paper)
    {
        var content = paper.TryGetProperty("text", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!) : File.ReadAllBytes(Path.Combine(Folder, paper.GetProperty("file").GetString()!));
        var read = PaperReader.Read(content, paper.GetProperty("file-name").GetString()!);
        return read.Paper is { } parts ? (new LeakScan(SecretsOf(paper)).Of(parts), parts, "") : ([], null, read.NotRead);
    }

    private static Secrets SecretsOf(JsonElement paper)
    {
        var secrets = paper.GetProperty("secrets");
        return new()
        {
            People = [.. secrets.GetProperty("people").EnumerateArray().Select(person => new SecretPerson
            {
                Part = person.GetProperty("part").GetString() switch { "child" => PartPlayed.Child, "new-partner" => PartPlayed.NewPartner, "relative" => PartPlayed.Relative, "source" => PartPlayed.Source, _ => PartPlayed.Victim },
                Names = Strings(person, "names"), Addresses = Strings(person, "addresses"), Phones = Strings(person, "phones"), Emails = Strings(person, "emails"), Places = Strings(person, "places"),
            })],
            Services = Strings(secrets, "services"),
            Near = Strings(secrets, "near"),
            Known = paper.TryGetProperty("known-to-him", out var known)
                ? new() { Names = Strings(known, "names"), Addresses = Strings(known, "addresses"), Phones = Strings(known, "phones"), Emails = Strings(known, "emails"), Places = Strings(known, "places") } : new(),
        };
    }

    private static List<JsonElement> Papers(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    private static List<string> Strings(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    /// <summary>Letters and figures alone, in small letters.</summary>
    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
