using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Demonstration.Tests;

public sealed class LoadingTests
{
    private static readonly DemonstrationPlan Plan = new("tiny", 3);

    [Theory, OnBothDatabases]
    public async Task Every_fact_of_the_story_is_taken_and_loading_again_elsewhere_gives_the_same_state_and_the_same_ids(Provider provider)
    {
        var (first, loaded) = await LoadedHouse.OpenAsync(provider, Plan);
        await using var one = first;
        Assert.Empty(loaded.Refusals);
        Assert.Equal(1, loaded.HeldForConfirmation);
        Assert.True(loaded.Duties > 60, $"{loaded.Duties} duties were raised.");
        var (second, _) = await LoadedHouse.OpenAsync(provider, Plan);
        await using var other = second;
        Assert.Equal(await one.CanonicalStateAsync(), await other.CanonicalStateAsync());
        Assert.Equal(await LedgerAsync(one), await LedgerAsync(other));
    }

    [Theory, OnBothDatabases]
    public async Task Something_is_late_something_falls_due_today_and_something_is_to_come(Provider provider)
    {
        var (house, _) = await LoadedHouse.OpenAsync(provider, Plan);
        await using var open = house;
        Assert.True(await CountAsync(house, "DutyFoundLate") > 0);
        Assert.True(await CountAsync(house, "DutyDischarged") > 30);
        Assert.True(await CountAsync(house, "OrderExpired") > 0);
        Assert.True(await CountAsync(house, "DutyRaised") > await CountAsync(house, "DutyDischarged") + await CountAsync(house, "DutyFoundLate"));
    }

    private static Task<int> CountAsync(TestHouse house, string type) => house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Database
        .SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = {type}").SingleAsync());

    /// <summary>What was stated, in order, with its ids.</summary>
    private static Task<List<string>> LedgerAsync(TestHouse house) => house.AsSystemAsync(async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>();
        var id = db.Provider == Provider.Sqlite ? "lower(hex(\"Id\"))" : "replace(CAST(\"Id\" AS text), '-', '')";
#pragma warning disable EF1002 // The text holds nothing but the two spellings above.
        return await db.Database.SqlQueryRaw<string>($"SELECT \"Type\" || ' ' || \"Agency\" || ' ' || {id} AS \"Value\" FROM platform_ledger_entry ORDER BY \"Sequence\"").ToListAsync();
#pragma warning restore EF1002
    });
}
