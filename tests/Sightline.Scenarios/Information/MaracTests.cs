using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Risk.Checks;
using Sightline.Risk.Release;
using Sightline.Risk.Rules;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.MaracStories;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Information;

/// <summary>The four routes to MARAC, and what else follows from call-outs, assessments, checks and releases; and equally what must not.</summary>
public sealed class MaracTests
{
    [Theory, OnBothDatabases]
    [Source("H-50", "Y-71")]
    public async Task By_score_by_judgement_and_by_events_a_referral_is_owed_and_below_each_it_is_not(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await ScoredAsync(house, 13);
        await CallOutsAsync(house, 2);
        await AssessedAsync(house, fact => fact with { Instrument = new InstrumentCode("audit"), Score = 30 });
        Assert.Empty(await MaracAsync(house));

        await ScoredAsync(house, 14);
        Assert.Equal(["refer-to-marac-by-score"], await MaracAsync(house));
        // Judgement raises it below the threshold, and never takes away what the score says.
        await AssessedAsync(house, fact => fact with { Score = 2, Judgement = RiskLevel.High });
        await AssessedAsync(house, fact => fact with { Score = 20, Judgement = RiskLevel.Standard });
        Assert.Equal(["refer-to-marac-by-judgement", "refer-to-marac-by-score", "refer-to-marac-by-score"], await MaracAsync(house));
        await CallOutsAsync(house, 3);
        Assert.Equal(1, (await MaracAsync(house)).Count(code => code == "refer-to-marac-by-escalation"));
    }

    [Theory, OnBothDatabases]
    [Source("Y-70", "E-45", "E-46")]
    public async Task Within_twelve_months_of_the_last_referral_a_further_incident_is_a_repeat_whatever_the_threshold_and_after_it_is_not(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var two = await ReferredAsync(house);
        Assert.Equal(DutyState.Open, Assert.Single(await house.DutiesAsync("refer-to-marac-by-judgement")).State);
        Assert.Equal(AccessTestData.Northgate, Assert.Single(await house.DutiesAsync("refer-to-advocacy-with-marac")).OwedBy);

        await house.CallOutAsync(two.Her, two.Him, Answer.No);
        var repeat = Assert.Single(await house.DutiesAsync("refer-to-marac-as-repeat"));
        // The same victim and another man, and another victim of the same man: neither is the same two again.
        await house.CallOutAsync(two.Her, await house.PersonAsync("ZZ1 2CD"), Answer.No);
        await house.CallOutAsync(await house.PersonAsync("ZZ1 4AB"), two.Him, Answer.No);
        Assert.Single(await house.DutiesAsync("refer-to-marac-as-repeat"));

        // Counted from the last referral, not from the first.
        house.House.Clock.Advance(Duration.FromDays(300));
        await SendingStories.SentAsync(house, repeat);
        house.House.Clock.Advance(Duration.FromDays(300));
        await house.CallOutAsync(two.Her, two.Him, Answer.No);
        Assert.Equal(2, (await house.DutiesAsync("refer-to-marac-as-repeat")).Count);
        house.House.Clock.Advance(Duration.FromDays(70));
        await house.CallOutAsync(two.Her, two.Him, Answer.No);
        Assert.Equal(2, (await house.DutiesAsync("refer-to-marac-as-repeat")).Count);
    }

    [Theory, OnBothDatabases]
    [Source("E-46")]
    public async Task New_information_about_somebody_referred_before_goes_back_and_whoever_gave_it_learns_of_no_referral(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await MoreIsKnownAsync(house);

        var back = Assert.Single(await house.DutiesAsync("refer-to-marac-after-new-information"));
        Assert.Equal(AccessTestData.Northgate, back.OwedBy);
        Assert.DoesNotContain(await house.AllAsync<WaitingAgency>(), waiting => waiting.Duty == back.Id);
        Assert.DoesNotContain(await house.OpenAsync(AccessTestData.Harbour), code => code.Contains("marac", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    [Source("E-34")]
    public async Task What_follows_from_a_level_follows_from_that_level_alone_and_from_none_where_there_is_none(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await LevelAsync(house, RiskLevel.Standard);
        await AssessedAsync(house, fact => fact);
        Assert.Empty(await house.OpenAsync(AccessTestData.Northgate));
        await LevelAsync(house, RiskLevel.Medium);
        Assert.Equal(["act-after-medium-risk"], await house.OpenAsync(AccessTestData.Northgate));
        await LevelAsync(house, RiskLevel.High);
        Assert.Equal(["act-after-medium-risk", "arrest-after-high-risk", "protect-after-high-risk", "refer-high-risk-to-advocacy"], await house.OpenAsync(AccessTestData.Northgate));
        // Another agency's assessment tells the police nothing by itself.
        await AssessedAsync(house, fact => fact with { By = AccessTestData.Harbour, Level = RiskLevel.High });
        Assert.Equal(4, (await house.OpenAsync(AccessTestData.Northgate)).Count);
    }

    [Theory, OnBothDatabases]
    [Source("B-10", "E-31")]
    public async Task Both_databases_are_checked_after_every_call_out_and_what_is_significant_is_acted_on(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var incident = await NotArrestedAsync(house);
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => CheckAsync(house, incident, default));
        Assert.IsType<CheckSaysWhatItFound>(Assert.Single(refused.Broken));
        var other = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<RecordNationalCheckAction>(
            At(AccessTestData.Eastmoor, "response-officer"), record => record.RecordAsync(new NationalDatabasesChecked { Incident = incident, By = default, Pnc = CheckResult.New, Pnd = CheckResult.New }, Stop)));
        Assert.IsType<CheckIsOfTheForcesOwnCallOut>(Assert.Single(other.Broken));
        Assert.Equal(DutyState.Open, Assert.Single(await house.DutiesAsync("check-national-databases")).State);

        await CheckAsync(house, incident, CheckResult.New);
        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("check-national-databases")).State);
        Assert.Empty(await house.DutiesAsync("act-on-national-check"));
        await CheckedAsync(house, CheckResult.HighlySignificantNew);
        Assert.Single(await house.DutiesAsync("act-on-national-check"));
    }

    [Theory, OnBothDatabases]
    [Source("E-36")]
    public async Task A_release_is_owed_a_warning_by_the_force_and_told_to_no_service_by_itself(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await ReleasedAsync(house);

        Assert.Equal(["warn-of-release"], await house.OpenAsync(AccessTestData.Northgate));
        Assert.Empty(await house.OpenAsync(AccessTestData.Harbour));
        var nobody = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<NotifyReleaseAction, ReleaseId>(
            At(AccessTestData.Probation, "probation-officer"), notify => notify.NotifyAsync(new ReleaseNotified { Release = default, By = default, Respondents = [], ReleasedOn = default }, Stop)));
        Assert.Equal([typeof(ReleaseIsOfSomebodyHeld), typeof(ReleaseSaysWhen)], nobody.Broken.Select(rule => rule.GetType()));
        var first = (await house.AllAsync<ReleaseNotice>()).Single();
        var twice = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<NotifyReleaseAction, ReleaseId>(
            At(AccessTestData.Probation, "probation-officer"), notify => notify.NotifyAsync(new ReleaseNotified { Release = first.Id, By = default, Respondents = [first.Nominal], ReleasedOn = MadeOn }, Stop)));
        Assert.IsType<ReleaseIsNotifiedOnce>(Assert.Single(twice.Broken));
    }

    [Theory, OnBothDatabases]
    [Source("E-58", "L-60", "D-23")]
    public async Task An_arrest_outstanding_is_chased_each_week_and_a_first_order_may_need_a_visit(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        await OutstandingAsync(house);
        Assert.Single(await house.DutiesAsync("chase-outstanding-arrest"));
        await KnownAndProtectedAsync(house);
        Assert.Single(await house.DutiesAsync("chase-outstanding-arrest"));
        Assert.Empty(await house.DutiesAsync("consider-home-visit-after-order"));
        await Steps.MadeAsync(house);
        Assert.Single(await house.DutiesAsync("consider-home-visit-after-order"));
    }

    private static async Task<IReadOnlyList<string>> MaracAsync(OwedHouse house) =>
        [.. (await house.AllAsync<Duty>()).Select(duty => duty.Rule.Value).Where(code => code.StartsWith("refer-to-marac", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
