using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.RecordEquality;

/// <summary>Somebody named in a call-out, and what they last said of themselves to this force.</summary>
internal sealed record AskedOfParty(NominalId Nominal, PersonName Name, Guarded<EqualityDescription>? Said);

/// <param name="Audience">Those of this force who record it.</param>
internal sealed record AskedOfParties(IReadOnlyList<AskedOfParty> Parties, Audience Audience);

internal sealed class EqualityReading(OwnCallOuts own, IPeople people, SightlineDb db, Vault vault, EqualityGuards guards)
{
    /// <summary>Null: no call-out of this force that this reader may see.</summary>
    internal async Task<AskedOfParties?> PartiesAsync(IncidentId id, CancellationToken stop)
    {
        if (await own.FindAsync(id, stop) is not { } callOut)
        {
            return null;
        }
        var nominals = callOut.Parties.Select(party => party.Nominal).Distinct().ToList();
        return await guards.Audit.ShowAsync(
            new Disclosure("call-out", nominals.Select(nominal => nominal.Value).Prepend(id.Value).ToList(), ["names", "equality"]),
            async () =>
            {
                var names = await people.NamesAsync(nominals, stop);
                var shown = new List<AskedOfParty>();
                foreach (var nominal in nominals)
                {
                    shown.Add(new AskedOfParty(nominal, names[nominal], await LastAsync(nominal, callOut.Incident.Force, stop)));
                }
                return new AskedOfParties(shown, guards.Audiences.Recorder(callOut.Incident.Force, "incidents.record", Sensitivity.Equality));
            },
            stop);
    }

    /// <summary>Null: nothing was ever recorded, or it was disposed of.</summary>
    internal async Task<Guarded<EqualityDescription>?> LastAsync(NominalId nominal, AgencyCode force, CancellationToken stop)
    {
        var entries = await db.Set<EqualityEntry>().AsNoTracking().Where(entry => entry.Nominal == nominal && entry.Force == force).ToListAsync(stop);
        return entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id).LastOrDefault()?.Sealed is { } closed
            ? await vault.OpenWholeAsync<EqualityDescription>(nominal.Value, Sensitivity.Equality, closed, stop)
            : null;
    }
}

internal sealed record EqualityGuards(ReadAudit Audit, Audiences Audiences);
