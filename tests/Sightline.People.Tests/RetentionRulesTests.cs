using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Rules;

namespace Sightline.People.Tests;

/// <summary>Each rule of keeping and disposing alone: what breaks it, the nearest thing that does not, and an answer somebody can act on.</summary>
public sealed class RetentionRulesTests
{
    private static readonly LocalDate Today = new(2026, 11, 3);

    [Fact]
    public void A_record_goes_only_when_its_time_has_run_out_nothing_stops_it_and_a_person_who_has_looked_says_so()
    {
        Breaks(new RetentionIsStillOpen(IsOpen: false), new RetentionIsStillOpen(IsOpen: true));
        Breaks(new RetentionDecisionIsChosen(null), new RetentionDecisionIsChosen(RetentionDecision.Dispose));
        Breaks(new RetentionDecisionIsChosen(RetentionDecision.Overtaken), new RetentionDecisionIsChosen(RetentionDecision.Keep));
        Breaks(new RecordIsNotOnHold(IsOnHold: true), new RecordIsNotOnHold(IsOnHold: false));
        Breaks(new TimeHasRunOut(IsDue: false), new TimeHasRunOut(IsDue: true));
        Breaks(new NothingStillNeedsIt(["An order that has not ended names this person."]), new NothingStillNeedsIt([]));
        Breaks(new APersonDisposes(null), new APersonDisposes(new UserId(new Guid("00000000-0000-7000-8000-000000000001"))));
        Breaks(new DisposalIsConfirmed(IsConfirmed: false), new DisposalIsConfirmed(IsConfirmed: true));
        Breaks(new NobodyNamedWasDisposedOf(IsNamed: true), new NobodyNamedWasDisposedOf(IsNamed: false));
    }

    [Fact]
    public void What_is_kept_on_is_kept_until_a_day_ahead_and_not_for_ever()
    {
        Breaks(new KeptUntilIsAhead(null, Today), new KeptUntilIsAhead(Today.PlusDays(1), Today));
        Breaks(new KeptUntilIsAhead(Today, Today), new KeptUntilIsAhead(Today.PlusYears(20), Today));
        Breaks(new KeptUntilIsAhead(Today.PlusYears(20).PlusDays(1), Today), new KeptUntilIsAhead(Today.PlusYears(1), Today));
    }

    [Fact]
    public void A_hold_is_placed_once_by_the_agency_that_holds_the_record_and_lifted_once()
    {
        Breaks(new RecordIsTheAgencysOwn(IsOwn: false), new RecordIsTheAgencysOwn(IsOwn: true));
        Breaks(new RecordIsNotYetOnHold(IsOnHold: true), new RecordIsNotYetOnHold(IsOnHold: false));
        Breaks(new HoldIsNotLiftedYet(Stands: false), new HoldIsNotLiftedYet(Stands: true));
    }

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.All(new[] { broken.Refusal.What, broken.Refusal.Why, broken.Refusal.Instead }, Assert.NotEmpty);
    }
}
