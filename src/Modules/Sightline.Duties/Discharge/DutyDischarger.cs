using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Discharge;

/// <summary>Discharges what a fact shows to be done, in that fact's transaction.</summary>
internal sealed class DutyDischarger(SightlineDb db, UnitOfWork unit, RuleLookup rules, DutyNotices notices, Vault vault)
{
    /// <summary>
    /// A duty was just raised and now stands in the database. If the fact that discharges it was known before, it is done already; otherwise its desk is told.
    /// </summary>
    public async Task SettleAsync(DutyRaised raised, CancellationToken stop)
    {
        var known = rules.AwaitsByIds(raised.Rule) ? await KnownBeforeAsync(raised.Duty, stop) : null;
        if (known is null)
        {
            await notices.RaisedAsync(raised.Duty, raised.OwedBy, raised.Desk, stop);
            return;
        }
        var found = await db.Set<Duty>().FirstAsync(duty => duty.Id == raised.Duty, stop);
        await DischargeAsync(found, known.Fact, known.At, stop);
    }

    private Task<DischargingFactHeard?> KnownBeforeAsync(DutyId id, CancellationToken stop) => (
            from awaited in db.Set<AwaitedFact>()
            join duty in db.Set<Duty>() on awaited.Duty equals duty.Id
            join heard in db.Set<DischargingFactHeard>() on awaited.Key equals heard.Key
            where awaited.Duty == id && duty.State == DutyState.Open && !heard.FoundWrong && heard.At >= duty.CountsFrom
            orderby heard.At
            select heard).AsNoTracking().FirstOrDefaultAsync(stop);

    /// <summary>A fact that names the duty itself discharges that one only.</summary>
    public async Task DischargeNamedAsync(OwedActionDone done, CancellationToken stop)
    {
        if (await OpenAsync(done.Duty, done.By, stop) is { } duty)
        {
            duty.DoneWhat = done.What is { } what ? await vault.SealAsync(duty.Id.Value, Sensitivity.Ordinary, what, stop) : null;
            await DischargeAsync(duty, done.Id, done.At, stop);
        }
    }

    /// <summary>What was passed on came to the desk that must act on it.</summary>
    public async Task DischargeNamedAsync(OwedActionAcknowledged acknowledged, CancellationToken stop)
    {
        if (await OpenAsync(acknowledged.Duty, acknowledged.OwedBy, stop) is { } duty)
        {
            await DischargeAsync(duty, acknowledged.Id, acknowledged.At, stop);
        }
    }

    private Task<Duty?> OpenAsync(DutyId id, AgencyCode owedBy, CancellationToken stop) =>
        db.Set<Duty>().FirstOrDefaultAsync(duty => duty.Id == id && duty.State == DutyState.Open && duty.OwedBy == owedBy, stop);

    public async Task HearAsync(Fact fact, IReadOnlyList<IReadOnlyList<string>> sameLists, CancellationToken stop)
    {
        var keys = MatchKey.Fitting(fact, sameLists);
        if (keys.Count == 0)
        {
            return;
        }
        var open = await (
            from awaited in db.Set<AwaitedFact>()
            join duty in db.Set<Duty>() on awaited.Duty equals duty.Id
            where keys.Contains(awaited.Key) && duty.State == DutyState.Open
            select duty).ToListAsync(stop);
        foreach (var duty in open.Distinct())
        {
            await DischargeAsync(duty, fact.Id, fact.At, stop);
        }
        foreach (var key in keys)
        {
            db.Append(new DischargingFactHeard { Key = key, Fact = fact.Id, At = fact.At });
        }
    }

    public async Task DischargeAsync(Duty duty, FactId by, Instant at, CancellationToken stop)
    {
        duty.State = DutyState.Discharged;
        duty.DischargedBy = by;
        duty.DischargedAt = at;
        // Between the two ends nobody can say that it was late.
        unit.State(new DutyDischarged { Duty = duty.Id, DischargedBy = by, OwedBy = duty.OwedBy, Late = at > duty.DueLater });
        await notices.TellWaitingAsync(duty, stop);
    }
}
