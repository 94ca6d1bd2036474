using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sightline.Leaks.Reading;

namespace Sightline.Leaks.Tests;

/// <summary>
/// The measure: 400 papers that leak and 400 that do not, written by somebody who had not read the scan (Papers/FORMAT.md), and as many again by each of four
/// other hands (Papers/Second, Third, Fourth, Fifth). A seeded paper counts as found when a finding meets what leaks in it, or when the paper is refused as not to be read;
/// a clean one as wrongly stopped when anything at all is found, or when it is refused.
/// Papers with odd numbers are named when they go wrong; those with even ones are counted alone, so that they stay unmet.
/// The aim is 380 found and 20 stopped of each set. The bounds are what was last measured, so that it can only get better; of papers never met they promise less (docs/security.md).
/// </summary>
public sealed class PapersTests(ITestOutputHelper output)
{
    private static readonly string Papers = Path.Combine(AppContext.BaseDirectory, "Papers");

    private static readonly ConcurrentDictionary<string, (IReadOnlyList<Finding> Findings, Paper? Parts, string NotRead)> Scanned = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("", 393, 0)]
    [InlineData("Second", 386, 3)]
    [InlineData("Third", 382, 4)]
    [InlineData("Fourth", 389, 4)]
    [InlineData("Fifth", 394, 0)]
    public void Of_400_seeded_papers_enough_are_found_and_of_400_clean_ones_few_are_stopped(string set, int leastFound, int mostStopped)
    {
        var folder = Path.Combine(Papers, set);
        var seeded = PapersOf(folder, "seeded.jsonl").ConvertAll(paper => (Paper: paper, Found: IsFound(paper, folder), Refused: Scan(paper, folder).NotRead.Length > 0));
        var clean = PapersOf(folder, "clean.jsonl").ConvertAll(paper => (Paper: paper, Why: Stopped(paper, folder)));
        Assert.Equal((400, 400), (seeded.Count, clean.Count));
        var found = seeded.Count(paper => paper.Found);
        var stopped = clean.FindAll(paper => paper.Why.Count > 0);
        List<string> lines =
        [
            $"found: {found} of 400, {seeded.Count(paper => paper.Refused)} of them refused as not to be read", $"wrongly stopped: {stopped.Count} of 400",
            .. ByKind(seeded.SelectMany(paper => Strings(paper.Paper, "seeded").Select(kind => (kind, paper.Found)))),
            .. stopped.SelectMany(paper => paper.Why.Distinct()).CountBy(why => why).OrderBy(why => why.Key, StringComparer.Ordinal).Select(why => $"  wrongly by {why.Key}: {why.Value}"),
            .. seeded.FindAll(paper => !paper.Found && IsOdd(paper.Paper)).Select(paper => $"  missed: {Id(paper.Paper)} {string.Join(", ", Strings(paper.Paper, "seeded"))}: {string.Join(" / ", Strings(paper.Paper, "leak"))}"),
            .. stopped.FindAll(paper => IsOdd(paper.Paper)).Select(paper => $"  wrongly stopped: {Id(paper.Paper)}: {string.Join(" / ", Excerpts(paper.Paper, folder))}"),
        ];
        lines.ForEach(output.WriteLine);
        Assert.True(found >= leastFound && stopped.Count <= mostStopped, string.Join('\n', lines));
    }

    private static IEnumerable<string> ByKind(IEnumerable<(string Kind, bool Found)> seeded) =>
        seeded.GroupBy(one => one.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"  {kind.Key}: {kind.Count(one => one.Found)} of {kind.Count()}");

    private static string Id(JsonElement paper) => paper.GetProperty("id").GetString()!;

    private static bool IsOdd(JsonElement paper) => (Id(paper)[^1] - '0') % 2 == 1;

    private static List<string> Excerpts(JsonElement paper, string folder)
    {
        var (findings, _, notRead) = Scan(paper, folder);
        return notRead.Length > 0 ? [notRead] : [.. findings.Select(finding => $"{finding} \"{finding.Excerpt.ReplaceLineEndings(" ")}\"")];
    }

    private static bool IsFound(JsonElement paper, string folder)
    {
        var (findings, parts, notRead) = Scan(paper, folder);
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

    private static List<string> Stopped(JsonElement paper, string folder)
    {
        var (findings, _, notRead) = Scan(paper, folder);
        return notRead.Length > 0 ? ["not read"] : [.. findings.Select(finding => finding.Kind.ToString())];
    }

    /// <summary>A paper is asked about some times over, and scanned once.</summary>
    private static (IReadOnlyList<Finding> Findings, Paper? Parts, string NotRead) Scan(JsonElement paper, string folder) =>
        Scanned.GetOrAdd(Path.Combine(folder, Id(paper)), _ => ScanOnce(paper, folder));

    private static (IReadOnlyList<Finding> Findings, Paper? Parts, string NotRead) ScanOnce(JsonElement paper, string folder)
    {
        var content = paper.TryGetProperty("text", out var text) ? Encoding.UTF8.GetBytes(text.GetString()!) : File.ReadAllBytes(Path.Combine(folder, paper.GetProperty("file").GetString()!));
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
                Part = PartOf(person.GetProperty("part").GetString()),
                Names = Strings(person, "names"), Addresses = Strings(person, "addresses"), Phones = Strings(person, "phones"), Emails = Strings(person, "emails"), Places = Strings(person, "places"),
                Pronoun = person.TryGetProperty("pronoun", out var pronoun) ? pronoun.GetString()! : "she",
            })],
            Services = Strings(secrets, "services"),
            Near = Strings(secrets, "near"),
            Known = paper.TryGetProperty("known-to-him", out var known)
                ? new() { Names = Strings(known, "names"), Addresses = Strings(known, "addresses"), Phones = Strings(known, "phones"), Emails = Strings(known, "emails"), Places = Strings(known, "places") } : new(),
        };
    }

    private static PartPlayed PartOf(string? name) => name switch
    {
        "child" => PartPlayed.Child,
        "new-partner" => PartPlayed.NewPartner,
        "relative" => PartPlayed.Relative,
        "source" => PartPlayed.Source,
        "helper" => PartPlayed.Helper,
        _ => PartPlayed.Victim,
    };

    private static List<JsonElement> PapersOf(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    private static List<string> Strings(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [];

    /// <summary>Letters and figures alone, in small letters.</summary>
    private static string Bare(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
