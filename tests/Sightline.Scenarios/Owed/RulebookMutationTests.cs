using Sightline.Database.Start;
using Sightline.Platform.Storage;
using Xunit.Sdk;

namespace Sightline.Scenarios.Owed;

/// <summary>A duty that is taken out of the rulebook, or given half its time, is noticed by a story: else it could be lost there without anybody hearing of it.</summary>
public sealed class RulebookMutationTests
{
    /// <summary>For the short cut: one owed at once, one by hours, one by working days, one by days that begin with the day, one by a statute's own days.</summary>
    private static readonly string[] Few =
        ["respond-to-breach", "refer-call-out-to-advocacy", "decide-what-was-left-open", "notify-police-of-address-spo", "apply-to-court-after-dvpn"];

    [Fact]
    public async Task Of_a_few_duties_each_that_is_taken_out_or_given_half_its_time_is_noticed()
    {
        var told = await TryAsync(Few);
        Assert.DoesNotContain(told, one => !one.IsNoticed && one.CanBeTried);
    }

    [Fact, Trait("Long", "rulebook-mutations")]
    public async Task Of_a_hundred_duties_that_are_taken_out_or_given_half_their_time_at_least_ninety_five_are_noticed()
    {
        var told = await TryAsync(DutyStories.All.Keys.Order(StringComparer.Ordinal));
        var noticed = told.GroupBy(one => one.Duty).Count(duty => duty.All(one => one.IsNoticed || !one.CanBeTried));
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{told.Count(one => one.CanBeTried)} changes to {DutyStories.All.Count} duties, {told.Count(one => one.IsNoticed)} noticed; {noticed} duties noticed in each way.");
        foreach (var one in told.Where(one => !one.IsNoticed))
        {
            output?.WriteLine($"  {one.Duty}, {one.Change}: {one.Why}");
        }
        Assert.True(noticed >= 0.95 * DutyStories.All.Count, $"Only {noticed} of {DutyStories.All.Count} duties are noticed.");
    }

    private static async Task<IReadOnlyList<Tried>> TryAsync(IEnumerable<string> duties)
    {
        var told = new List<Tried>();
        foreach (var duty in duties)
        {
            told.Add(await RunAsync(duty, "taken out", RulebookChanges.Without(duty)));
            told.Add(RulebookChanges.WithHalfTheTime(duty) is { } halved ? await RunAsync(duty, "half the time", halved)
                : new Tried(duty, "half the time", false, false, "it is owed at once, and of nothing there is no half"));
        }
        return told;
    }

    private static async Task<Tried> RunAsync(string duty, string change, string rulebook)
    {
        try
        {
            await using var house = await OwedHouse.OpenAsync(Provider.Sqlite, services => services.AddHouseRules(rulebook));
            await EveryDutyTests.RaisesAsync(house, DutyStories.All[duty]);
            return new(duty, change, false, true, "its story is told to the end as if nothing had changed");
        }
        catch (Exception noticed) when (noticed is XunitException or Kernel.RulesBrokenException)
        {
            // A step that the house refuses, because the desk it names has nothing to do any more, is a story that cannot be told.
            return new(duty, change, true, true, noticed.Message);
        }
        finally
        {
            Directory.Delete(rulebook, recursive: true);
        }
    }

    private sealed record Tried(string Duty, string Change, bool IsNoticed, bool CanBeTried, string Why);
}
