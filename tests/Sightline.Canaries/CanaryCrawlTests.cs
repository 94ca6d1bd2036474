using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Canaries.Area;
using Sightline.Canaries.Places;
using Sightline.Canaries.Walk;
using Sightline.Platform.Storage;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Canaries;

/// <summary>Everything dangerous in the area is a canary; everybody walks everywhere; not one canary is found where it may not be.</summary>
[Collection("canaries")]
public sealed class CanaryCrawlTests
{
    [Fact]
    public async Task A_few_readers_walk_every_address_and_no_value_stands_where_it_may_not()
    {
        await using var area = await CanaryArea.OpenAsync(Provider.Sqlite);
        var walked = await WalkAsync(area, [.. Readers.Few(), area.Sent, area.Connected], new Extent { MostOfAKind = 6, Asked = 1, Askers = 3 });
        walked.Assert();
        // The few do not open every page, but of each kind that they may see they must see something.
        var kinds = Enum.GetValues<CanaryKind>().Except([CanaryKind.AgencyContact]).ToList();
        Xunit.Assert.Equal(kinds, kinds.Where(kind => walked.Answered.Contains(kind) || walked.Seen.Any(canary => canary.Kind == kind)));
    }

    [Theory, OnBothDatabases, Trait("Long", "canaries")]
    public async Task Every_role_at_every_kind_of_agency_walks_every_address_and_no_value_stands_where_it_may_not(Provider provider)
    {
        await using var area = await CanaryArea.OpenAsync(provider);
        var matrix = area.App.Services.GetRequiredService<AccessMatrix>();
        var readers = Readers.All(matrix).Append(Readers.Stranger).Append(area.Sent).Append(area.Connected).ToList();
        var walked = await WalkAsync(area, readers, new Extent { MostOfAKind = 30, Asked = 4, Askers = readers.Count });
        walked.Assert();
        // No page shows a service's contact; it is found by looking it up.
        Xunit.Assert.Contains(CanaryKind.ServiceContact, walked.Answered);
        var unseen = area.Flock.All.Where(canary => canary.Kind != CanaryKind.ServiceContact && readers.Exists(reader => WhoMaySee.OnAPage(canary, reader))).Except(walked.Seen);
        Xunit.Assert.Empty(unseen.Select(canary => $"{canary.Kind} {canary.Name}: somebody may see it and nobody did, so it is not planted or not shown"));
    }

    private static async Task<Walked> WalkAsync(CanaryArea area, IReadOnlyList<Reader> readers, Extent extent)
    {
        var watch = Stopwatch.StartNew();
        var addresses = await Addresses.FindAsync(area, extent.MostOfAKind);
        var scanner = new Scanner(area.Flock.All);
        var crawls = readers.Select(_ => new Crawl(area, addresses, scanner)).ToList();
        await EachAsync(readers.Count, at => crawls[at].WalkAsync(readers[at]));
        var typed = new[] { "phone", "postcode", "address", "e-mail" }.Select(what => area.Flock.All.Single(canary => canary.Name == $"{what} typed at support-harbour")).ToList();
        var askers = readers.DistinctBy(reader => (reader.Actor?.Agency, string.Join('+', reader.Actor?.Roles ?? new HashSet<string>()))).Take(extent.Askers).ToList();
        var lookUps = askers.ConvertAll(_ => new LookUps(area, addresses));
        await EachAsync(askers.Count, at => lookUps[at].AskAsync(askers[at], [.. typed.Take(extent.Asked)]));
        await area.App.RunWorkerAsync();
        var stored = new Stored(area, scanner);
        var findings = crawls.SelectMany(crawl => crawl.Findings).Concat(lookUps.SelectMany(asked => asked.Findings)).Concat(await stored.ReadAsync()).Distinct().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{addresses.Routes.Count} routes, {addresses.Filled.Count} addresses, {readers.Count} readers, {crawls.Sum(crawl => crawl.Pages)} pages ({crawls.SelectMany(crawl => crawl.Opened).Distinct().Count()} addresses opened), "
            + $"{lookUps.Sum(asked => asked.Asked)} look-ups compared, {area.Flock.All.Count} canaries, {stored.Columns} columns, {watch.Elapsed.TotalSeconds:F0} s");
        return new Walked(findings, crawls.SelectMany(crawl => crawl.Seen).Select(seen => seen.Canary).ToHashSet(), lookUps.SelectMany(asked => asked.Answered).ToHashSet());
    }

    /// <summary>Side by side, as people are: an answer that shows nothing takes its time, and nobody waits for one before another asks.</summary>
    private static Task EachAsync(int count, Func<int, Task> walk) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (at, _) => await walk(at));

    /// <summary>How far a walk goes: ids of each kind, values looked up, and readers who look them up.</summary>
    private sealed record Extent
    {
        public required int MostOfAKind { get; init; }

        public required int Asked { get; init; }

        public required int Askers { get; init; }
    }

    private sealed record Walked(IReadOnlyList<Finding> Findings, IReadOnlySet<Canary> Seen, IReadOnlySet<CanaryKind> Answered)
    {
        internal void Assert()
        {
            var told = Findings.GroupBy(finding => (finding.Canary, finding.Place, finding.Where)).Take(60).Select(group => $"{group.First()} ({group.Count()} readers)");
            Xunit.Assert.True(Findings.Count == 0, $"{Findings.Count} out of place:\n{string.Join('\n', told)}");
        }
    }
}
