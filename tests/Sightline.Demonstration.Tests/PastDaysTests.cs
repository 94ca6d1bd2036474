using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Database;
using Sightline.Platform.Ledger.Past;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Demonstration.Tests;

/// <summary>A year of an area is told; what the register held on days of that year is brought back from the ledger and is, to the last line, what it held.</summary>
public sealed class PastDaysTests
{
    private const int EveryPieces = 6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_past_day_is_brought_back_as_it_stood(Provider provider)
    {
        var held = new SortedDictionary<Instant, IReadOnlyList<string>>();
        var pieces = 0;
        var (house, _) = await LoadedHouse.OpenAsync(provider, new DemonstrationPlan("tiny", 3), (house, now) =>
        {
            // Another piece told at the same moment belongs to it.
            if (pieces++ % EveryPieces == 0 || held.ContainsKey(now))
            {
                held[now] = house.CanonicalStateAsync().GetAwaiter().GetResult();
            }
        });
        await using var open = house;
        Assert.True(held.Count >= 4, $"{held.Count} days were noted of {pieces} pieces.");

        // A test's database has its national directory from a day after the story's.
        await using var empty = await TestHouse.OpenAsync(provider);
        var ofEveryStart = (await empty.CanonicalStateAsync()).ToHashSet();
        foreach (var (at, lines) in held)
        {
            var (check, state) = await BroughtBackAsync(house, at);
            Assert.Empty(check.Problems);
            Assert.Equal(lines.Where(line => !ofEveryStart.Contains(line)), state);
        }
        Assert.True(held.Values.Select(lines => lines.Count).Distinct().Count() > 3);
    }

    private static async Task<(PastCheck Check, IReadOnlyList<string> State)> BroughtBackAsync(TestHouse house, Instant at)
    {
        await using var past = await TestDatabase.CreateEmptyAsync(Provider.Sqlite);
        PastCheck check;
        await using (var into = TestDatabase.Open(past.Choice, AllModules.InOrder))
        {
            await into.Database.MigrateAsync(Stop);
            check = await house.AsSystemAsync(scope => scope.GetRequiredService<PastState>().BringBackAsync(at, into, Stop));
        }
        await using var services = TestHouse.Services(past.Choice, new TestClock(at), folders: house.Folders);
        return (check, await TestHouse.CanonicalStateOfAsync(services));
    }
}
