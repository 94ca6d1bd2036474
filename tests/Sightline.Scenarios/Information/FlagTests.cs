using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Flags;
using Sightline.Risk.Rules;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.FlagStories;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Information;

/// <summary>A flag says since when, by whom and when last confirmed; after its period it says that nobody has confirmed it, and whoever set it owes a look.</summary>
public sealed class FlagTests
{
    [Theory, OnBothDatabases]
    [Source("C-13", "C-20")]
    public async Task After_its_period_a_flag_is_neither_dropped_nor_shown_as_current_and_is_owed_a_look_once(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD", AccessTestData.Probation);
        var flag = await SetAsync(house, him, "unsafe-to-contact", Officer);
        var set = LondonTime.Date(LondonTime.DayOf(house.House.Clock.GetCurrentInstant()));
        var current = Assert.Single(await WarningsAsync(house, Officer, him));
        Assert.Equal((WarningGravity.Danger, "Unsafe to contact: ask first", $"Since {set}, by Northgate Police, last confirmed {set}."), (current.Gravity, current.Text, current.Detail));

        house.House.Clock.Advance(Duration.FromDays(91));
        await TickAsync(house);
        Assert.Empty(await house.DutiesAsync("confirm-flag"));
        Assert.Equal(current.Text, Assert.Single(await WarningsAsync(house, Officer, him)).Text);
        house.House.Clock.Advance(Duration.FromDays(1));
        await TickAsync(house);
        await TickAsync(house);

        Assert.Equal(AccessTestData.Northgate, Assert.Single(await house.DutiesAsync("confirm-flag")).OwedBy);
        var stale = Assert.Single(await WarningsAsync(house, Officer, him));
        Assert.Equal((WarningGravity.Danger, $"Not confirmed since {set}: Unsafe to contact: ask first"), (stale.Gravity, stale.Text));
        Assert.Equal(1, (await house.DoAsync<FlagReading, (IReadOnlyList<StaleFlag>, int Count)>(Officer, reading => reading.StaleAsync(10, Stop))).Count);

        Assert.True(await ConfirmAsync(house, Assert.Single(await house.DutiesAsync("confirm-flag"))));
        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("confirm-flag")).State);
        Assert.Equal(current.Text, Assert.Single(await WarningsAsync(house, Officer, him)).Text);
        house.House.Clock.Advance(Duration.FromDays(92));
        await TickAsync(house);
        Assert.Equal(2, (await house.DutiesAsync("confirm-flag")).Count);

        Assert.True(await house.DoAsync<EndFlagAction, bool>(Officer, end => end.EndAsync(new FlagEnded { Flag = flag, By = default, Why = "He has moved." }, Stop)));
        Assert.Empty(await WarningsAsync(house, Officer, him));
        Assert.All(await house.DutiesAsync("confirm-flag"), duty => Assert.Equal(DutyState.Discharged, duty.State));
    }

    [Theory, OnBothDatabases]
    [Source("C-10", "C-16", "C-19")]
    public async Task Who_sees_a_flag_is_said_by_what_kind_of_data_it_is_and_a_services_flag_is_seen_by_no_other_agency(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var her = await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour, AccessTestData.Council);
        var worker = At(AccessTestData.Harbour, "support-worker");
        var council = At(AccessTestData.Council, "childrens-services");
        await SetAsync(house, her, "no-public-funds", worker);
        await SetAsync(house, her, "unsafe-to-contact", worker);
        await SetAsync(house, her, "child-protection-plan", council);
        await SetAsync(house, her, "pregnant", Officer);

        Assert.Equal(["No recourse to public funds", "Pregnant", "Unsafe to contact: ask first"], await TextsAsync(house, worker, her));
        // Of the council's flag nobody else is told: that it goes unnamed beside the services keeps them unnamed.
        Assert.Equal(["Pregnant"], await TextsAsync(house, Officer, her));
        Assert.Equal(["Child on a protection plan, or being assessed", "Pregnant"], await TextsAsync(house, council, her));
        Assert.Empty(await TextsAsync(house, At(AccessTestData.FamilyCourt, "court-order-desk"), her));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_flagged_is_refused_in_words(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var him = await house.PersonAsync("ZZ1 2CD");
        var right = new FlagSet { Flag = default, By = default, Nominal = him, Said = new FlagWords("repeat-perpetrator", "Three reports.") };

        await IsRefusedAsync<FlagIsOfAKindThatMayBeSet>(right with { Said = right.Said with { Kind = "no-such" } });
        // A force may not say so of somebody: a survivors' service may.
        await IsRefusedAsync<FlagIsOfAKindThatMayBeSet>(right with { Said = right.Said with { Kind = "no-public-funds" } });
        await IsRefusedAsync<FlagSaysWhy>(right with { Said = right.Said with { Why = " " } });
        await IsRefusedAsync<FlagTextIsShort>(right with { Said = right.Said with { Why = new string('x', 501) } });
        await IsRefusedAsync<FlagStandsOnWhatIsHeld>(right with { Nominal = new NominalId(new Guid("01930000-0000-7000-8000-00000000ffff")) });
        await IsRefusedAsync<FlagStandsOnOneThing>(right with { Incident = await house.CallOutAsync(await house.PersonAsync("ZZ1 4AB"), him, Answer.No) });
        Assert.Empty(await house.AllAsync<Flag>());

        var flag = await house.DoAsync<SetFlagAction, FlagId>(Officer, set => set.SetAsync(right, Stop));
        await IsRefusedAsync<FlagStandsOnce>(right);
        await IsRefusedAsync<FlagIsSetOnce>(right with { Flag = flag, Said = right.Said with { Kind = "serial-perpetrator" } });
        var theirs = await Assert.ThrowsAsync<RulesBrokenException>(() => house.House.AsAsync(At(AccessTestData.Probation, "feed"), scope => scope.GetServices<IFeedHandler>()
            .Single(handler => handler.FactType == typeof(FlagConfirmed)).HandleAsync(new FlagConfirmed { Flag = flag, By = AccessTestData.Probation }, Stop)));
        Assert.IsType<FlagIsTheAgencysOwn>(Assert.Single(theirs.Broken));
        Assert.False(await house.DoAsync<ConfirmFlagAction, bool>(At(AccessTestData.Probation, "probation-officer"), confirm => confirm.ConfirmAsync(new FlagConfirmed { Flag = flag, By = default }, Stop)));
        await house.DoAsync<EndFlagAction, bool>(Officer, end => end.EndAsync(new FlagEnded { Flag = flag, By = default, Why = "Mistaken for his brother." }, Stop));
        var ended = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            house.DoAsync<ConfirmFlagAction, bool>(Officer, confirm => confirm.ConfirmAsync(new FlagConfirmed { Flag = flag, By = default }, Stop)));
        Assert.IsType<OnlyAStandingFlagChanges>(Assert.Single(ended.Broken));

        async Task IsRefusedAsync<TRule>(FlagSet input)
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<SetFlagAction, FlagId>(Officer, set => set.SetAsync(input, Stop)));
            Assert.IsType<TRule>(Assert.Single(refused.Broken));
        }
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(OwedHouse house, Actor reader, NominalId whom) =>
        [.. (await WarningsAsync(house, reader, whom)).Select(warning => warning.Text).Order(StringComparer.Ordinal)];

    private static Task<IReadOnlyList<Warning>> WarningsAsync(OwedHouse house, Actor reader, NominalId whom) =>
        house.DoAsync<FlagWarnings, IReadOnlyList<Warning>>(reader, warnings => warnings.WarningsAsync(Subject.Of(whom), Stop));
}
