using Sightline.Duties.Discharge;
using Sightline.Duties.Reopen;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Work;

namespace Sightline.Duties.Raise;

/// <summary>Hears every fact, whoever states it: raises, discharges and reopens what is owed, in the fact's own transaction.</summary>
internal sealed class RaiseDuties(RuleLookup rules, DutyRaiser raiser, DutyDischarger discharger, DutyReopener reopener) : IListener
{
    public bool Hears(Fact fact) => true;

    public async Task HearAsync(Fact fact, CancellationToken stop)
    {
        var name = fact.GetType().Name;
        if (fact is DutyRaised raised)
        {
            await discharger.SettleAsync(raised, stop);
        }
        if (fact is OwedActionDone done)
        {
            await discharger.DischargeNamedAsync(done, stop);
        }
        if (fact is OwedActionAcknowledged acknowledged)
        {
            await discharger.DischargeNamedAsync(acknowledged, stop);
        }
        if (fact is IPutsRight right)
        {
            await reopener.ReopenAsync(fact, right.PutsRight, stop);
        }
        if (rules.SameListsOf(name) is { Count: > 0 } sameLists)
        {
            await discharger.HearAsync(fact, sameLists, stop);
        }
        if (rules.Raises(name))
        {
            await raiser.RaiseAsync(fact, stop);
        }
    }
}
