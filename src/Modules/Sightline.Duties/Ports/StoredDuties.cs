using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Ports;

/// <summary>
/// Duties without ids. When a limit began, and on which desk it lies tonight, hang on the minute a fact was recorded where the fact told no time of its own;
/// the state of two houses is compared without them.
/// </summary>
internal sealed class StoredDuties(SightlineDb db) : IStoredThing
{
    public string Kind => "duty";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var waiting = (await db.Set<WaitingAgency>().AsNoTracking().ToListAsync(stop)).ToLookup(agency => agency.Duty, agency => agency.Agency.Value);
        var awaited = (await db.Set<AwaitedFact>().AsNoTracking().GroupBy(fact => fact.Duty).Select(group => new { Duty = group.Key, Count = group.Count() }).ToListAsync(stop))
            .ToDictionary(group => group.Duty, group => group.Count);
        var sent = (await db.Set<DutySending>().AsNoTracking().ToListAsync(stop))
            .ToLookup(sending => sending.Duty, sending => $"{sending.To} {sending.How} {sending.AcknowledgedBy} {sending.AcknowledgedHow}");
        var referred = (await (from sending in db.Set<DutySending>()
                               join referral in db.Set<MaracReferral>() on sending.Id equals referral.Sending
                               group referral by sending.Duty into all
                               select new { Duty = all.Key, Count = all.Count() }).ToListAsync(stop)).ToDictionary(row => row.Duty, row => row.Count);
        await foreach (var duty in db.Set<Duty>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return string.Join('\t',
                duty.Rule, duty.RuleRef, duty.OwedBy, duty.OriginalDesk, string.Join(',', waiting[duty.Id].Order(StringComparer.Ordinal)), duty.BecauseOf,
                string.Join(',', duty.Subjects.Select(subject => subject.Name)), duty.State, duty.SurvivorSide, duty.KeptToDesk, duty.FindWhoOwes,
                awaited.GetValueOrDefault(duty.Id), string.Join(';', sent[duty.Id].Order(StringComparer.Ordinal)), referred.GetValueOrDefault(duty.Id));
        }
    }
}
