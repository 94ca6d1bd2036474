using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sightline.Canaries.Area;

namespace Sightline.Canaries.Walk;

/// <summary>Walks every address as one reader, follows every link, and says which canaries stood where they may not.</summary>
internal sealed partial class Crawl(CanaryArea area, Addresses addresses, Scanner scanner)
{
    private const int Most = 4_000;
    private readonly HashSet<(Canary Canary, string Reader)> seen = [];
    private readonly List<Finding> findings = [];

    internal IReadOnlyList<Finding> Findings => findings;

    /// <summary>Who saw what where the table lets them: a canary that nobody ever sees though somebody may was never planted.</summary>
    internal IReadOnlySet<(Canary Canary, string Reader)> Seen => seen;

    internal int Pages { get; private set; }

    internal HashSet<string> Opened { get; } = [];

    internal async Task WalkAsync(Reader reader)
    {
        using var browser = reader.Browser(area.App);
        var from = new Dictionary<string, string>();
        var waiting = new Queue<string>();
        foreach (var address in addresses.Filled)
        {
            Lead(address, "");
        }
        for (var pages = 0; pages < Most && waiting.TryDequeue(out var address); pages++)
        {
            Pages++;
            using var response = await Patience.UntilAnsweredAsync(
                () => browser.Client.GetAsync(address, CanaryArea.Stop), response => response.StatusCode, refused => refused.Dispose());
            var content = await response.Content.ReadAsByteArrayAsync(CanaryArea.Stop);
            Assert.True((int)response.StatusCode < 500 || address.StartsWith("/leak", StringComparison.Ordinal) || address.StartsWith("/status/", StringComparison.Ordinal) || address == "/error",
                $"{address} answered {(int)response.StatusCode} to {reader.Name}.");
            if (response.StatusCode == HttpStatusCode.OK)
            {
                Opened.Add(address);
            }
            foreach (var link in Read(reader, address, response, content, WayTo(address)))
            {
                Lead(link, address);
            }
        }
        if (waiting.Count > 0)
        {
            throw new InvalidOperationException($"{reader.Name} was led to more than {Most} addresses; next would be {waiting.Peek()}.");
        }

        void Lead(string address, string by)
        {
            if (!address.StartsWith("/sign-out", StringComparison.Ordinal) && from.TryAdd(address, by))
            {
                waiting.Enqueue(address);
            }
        }

        string WayTo(string address)
        {
            var way = new List<string> { address };
            while (from[way[^1]] is { Length: > 0 } before && way.Count < 12)
            {
                way.Add(before);
            }
            way.Reverse();
            return string.Join(" → ", way);
        }
    }

    private IEnumerable<string> Read(Reader reader, string address, HttpResponseMessage response, byte[] content, string way)
    {
        foreach (var header in response.Headers.Concat(response.Content.Headers))
        {
            Everywhere(header.Key == "Location" ? "redirect" : $"header {header.Key}", WebUtility.UrlDecode(string.Join(' ', header.Value)));
        }
        var text = Encoding.UTF8.GetString(content);
        OnPage(text);
        if (response.Headers.Location?.ToString() is { } location && location.StartsWith('/'))
        {
            yield return location.Split('#')[0];
        }
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            yield break;
        }
        Everywhere("title", WebUtility.HtmlDecode(Title().Match(text).Groups[1].Value));
        foreach (Match match in Link().Matches(text))
        {
            var link = WebUtility.HtmlDecode(match.Groups[1].Value).Split('#')[0];
            Everywhere("address", WebUtility.UrlDecode(link));
            if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !IsFile(link))
            {
                yield return link;
            }
        }

        void Everywhere(string place, string words) => findings.AddRange(scanner.In(words).Select(canary => new Finding(canary, reader.Name, place, address, way)));

        void OnPage(string words)
        {
            foreach (var canary in scanner.In(WebUtility.HtmlDecode(words)))
            {
                if (WhoMaySee.OnAPage(canary, reader))
                {
                    seen.Add((canary, reader.Name));
                }
                else
                {
                    findings.Add(new Finding(canary, reader.Name, "body", address, way));
                }
            }
        }
    }

    private static bool IsFile(string link) => File().IsMatch(link);

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"\.(css|js|ico|png|svg|woff2?|webmanifest)(\?|$)|^/_framework", RegexOptions.IgnoreCase)]
    private static partial Regex File();
}
