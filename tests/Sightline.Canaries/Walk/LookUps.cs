using System.Net;
using System.Text.RegularExpressions;
using Sightline.Canaries.Area;
using Sightline.Testing;

namespace Sightline.Canaries.Walk;

/// <summary>
/// Whoever types her hidden phone, address or postcode into any box that looks things up is answered, byte for byte, as whoever types one that nobody has. A count, an order, a
/// suggestion or a word more would tell that it is hers.
/// </summary>
internal sealed partial class LookUps(CanaryArea area, Addresses addresses)
{
    private readonly List<Finding> findings = [];

    internal IReadOnlyList<Finding> Findings => findings;

    /// <summary>Kinds for which somebody who may see the value was answered by it: that proves it can be found at all.</summary>
    internal HashSet<CanaryKind> Answered { get; } = [];

    internal int Asked { get; private set; }

    internal async Task AskAsync(Reader reader, IReadOnlyList<Canary> canaries)
    {
        using var browser = reader.Browser(area.App);
        var pages = addresses.Routes.Where(route => !route.Contains('{', StringComparison.Ordinal)).ToList();
        var boxes = new List<TestPage>();
        foreach (var path in pages)
        {
            var page = await AnsweredAsync(() => browser.GetAsync(path));
            if (page.Status == HttpStatusCode.OK && page.Document.QuerySelector("main form input[name=Words]") is not null)
            {
                boxes.Add(page);
            }
        }
        foreach (var canary in canaries)
        {
            foreach (var box in boxes)
            {
                await CompareAsync(reader, canary, box.Path, async words => await browser.SendAsync(box, new Dictionary<string, string> { ["Words"] = words, ["Act"] = box.Path == "/calls" ? "search" : "find" }));
            }
            // A page that takes anything from its address is found with one value as well as with four.
            foreach (var path in canary != canaries[0] || WhoMaySee.OnAPage(canary, reader) ? [] : pages)
            {
                await CompareAsync(reader, canary, path, async words => await browser.GetAsync($"{path}?q={Uri.EscapeDataString(words)}&words={Uri.EscapeDataString(words)}&sort={Uri.EscapeDataString(words)}"));
            }
        }
    }

    private async Task CompareAsync(Reader reader, Canary canary, string where, Func<string, Task<TestPage>> ask)
    {
        Asked++;
        var nobodys = Decoy(canary.Text);
        var (hers, other) = (await AnsweredAsync(() => ask(canary.Text)), await AnsweredAsync(() => ask(nobodys)));
        if (Plain(hers, canary.Text) == Plain(other, nobodys))
        {
            return;
        }
        if (WhoMaySee.OnAPage(canary, reader))
        {
            Answered.Add(canary.Kind);
        }
        else
        {
            findings.Add(new Finding(canary, reader.Name, "answer to a look-up", where, $"{where}, asked for it"));
        }
    }

    private static Task<TestPage> AnsweredAsync(Func<Task<TestPage>> ask) => Patience.UntilAnsweredAsync(ask, page => page.Status);

    /// <summary>Of the same shape and length, and nobody's.</summary>
    private static string Decoy(string text) => Digits().IsMatch(text)
        ? "07700 960001"
        : Postcode().IsMatch(text) ? text[..^2] + "WW" : Word().Replace(text, match => "zq" + new string([.. match.Value[2..].Select(letter => letter == 'q' ? 'x' : letter == 'o' ? 'i' : 'o')]));

    private static string Plain(TestPage page, string typed)
    {
        var headers = string.Join('\n', page.Response.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie")).OrderBy(header => header.Key).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
        var text = Scanner.WithoutRandom($"{(int)page.Status}\n{headers}\n{page.Text}");
        return new[] { typed, Uri.EscapeDataString(typed), WebUtility.HtmlEncode(typed) }.Distinct().Aggregate(text, (left, form) => left.Replace(form, "§", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^07700 9")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^ZZ\d \d")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"zq\w+")]
    private static partial Regex Word();
}
