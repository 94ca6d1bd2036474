using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Emergency;

/// <summary>What the steps of an emergency look-up share: reading it back, remembering whom it found, and telling whoever holds what was opened.</summary>
internal sealed class EmergencyBook(SightlineDb db, UnitOfWork unit, Vault vault, EmergencyBookTools tools)
{
    internal const Sensitivity Kind = Sensitivity.SurvivorConfidential;

    private static readonly Guarded<string> Gone = Guarded.Of("no longer held", Kind);

    internal Instant Now => tools.Clock.GetCurrentInstant();

    internal Actor Actor => tools.Acting.Current;

    /// <summary>For a change: tracked. Null: there is none of this agency.</summary>
    internal Task<EmergencyLookUp?> FindAsync(EmergencyId id, CancellationToken stop)
    {
        var agency = Actor.Agency;
        return db.Set<EmergencyLookUp>().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency, stop);
    }

    internal Task<List<EmergencyFound>> FoundAsync(EmergencyId id, CancellationToken stop) =>
        db.Set<EmergencyFound>().Where(row => row.LookUpId == id).OrderBy(row => row.Place).ToListAsync(stop);

    internal Task<byte[]> SealAsync(EmergencyId id, string text, CancellationToken stop) => vault.SealAsync(id.Value, Kind, text, stop);

    /// <summary>As it was typed; "no longer held" where the key was destroyed.</summary>
    internal async Task<Guarded<string>> OpenAsync(EmergencyId id, byte[] text, CancellationToken stop) => await vault.OpenAsync(id.Value, Kind, text, stop) ?? Gone;

    internal async Task<Guarded<LookUpQuery>> QueryAsync(EmergencyLookUp lookUp, CancellationToken stop) =>
        await vault.OpenWholeAsync<LookUpQuery>(lookUp.Id.Value, Kind, lookUp.Searched, stop) ?? Guarded.Of(new LookUpQuery(), Kind);

    /// <summary>Remembers whom a search found. Whoever is shown only by confidential values is opened by being shown.</summary>
    internal async Task RememberAsync(EmergencyLookUp lookUp, IReadOnlyList<EmergencyHit> hits, IReadOnlyList<EmergencyFound> known, CancellationToken stop)
    {
        var place = known.Count;
        foreach (var hit in hits.Where(hit => known.All(found => found.NominalId != hit.Nominal)))
        {
            var found = new EmergencyFound { LookUpId = lookUp.Id, NominalId = hit.Nominal, Place = place++, Why = await SealAsync(lookUp.Id, hit.Why, stop) };
            db.Add(found);
            if (hit.OnlyByConfidential)
            {
                await MarkOpenedAsync(lookUp, found, stop);
            }
        }
    }

    /// <summary>Opens one person, and tells every agency that holds a record of them.</summary>
    internal async Task MarkOpenedAsync(EmergencyLookUp lookUp, EmergencyFound found, CancellationToken stop)
    {
        found.OpenedAt = Now;
        unit.State(new EmergencyPersonOpened { LookUp = lookUp.Id, Agency = lookUp.Agency, Nominal = found.NominalId });
        var records = await tools.Subjects.NominalsOfAsync(found.NominalId, stop);
        var held = await db.Set<Nominal>().AsNoTracking().Where(nominal => records.Contains(nominal.Id) && nominal.HeldBy != lookUp.Agency)
            .OrderBy(nominal => nominal.Number).Select(nominal => new { nominal.Id, nominal.HeldBy }).ToListAsync(stop);
        foreach (var holder in held.DistinctBy(nominal => nominal.HeldBy))
        {
            unit.State(new EmergencyRecordOpened { LookUp = lookUp.Id, Agency = holder.HeldBy, Nominal = holder.Id });
        }
    }

    /// <summary>Tells every survivors' service whose confidential values of this person now stand open.</summary>
    internal async Task TellServicesAsync(EmergencyLookUp lookUp, NominalId nominal, CancellationToken stop)
    {
        var records = await tools.Subjects.NominalsOfAsync(nominal, stop);
        var held = await db.Set<ConfidentialContact>().AsNoTracking().Where(row => records.Contains(row.NominalId) && row.RecordedBy != lookUp.Agency)
            .OrderBy(row => row.Sequence).Select(row => new { row.NominalId, row.RecordedBy }).ToListAsync(stop);
        foreach (var holder in held.DistinctBy(row => row.RecordedBy))
        {
            if (await tools.Seen.IsServiceAsync(holder.RecordedBy, stop))
            {
                unit.State(new EmergencyAddressOpened { LookUp = lookUp.Id, Agency = holder.RecordedBy, Nominal = holder.NominalId });
            }
        }
    }
}

/// <summary>Who acts, when, and whom a record is about.</summary>
internal sealed record EmergencyBookTools(Acting Acting, IClock Clock, Subjects Subjects, TiesSeen Seen);
