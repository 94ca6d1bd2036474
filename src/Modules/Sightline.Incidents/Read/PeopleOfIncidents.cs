using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Read;

/// <summary>Whom a call or a call-out is about.</summary>
internal sealed class PeopleOfIncidents(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var calls = things.Select(thing => new CallId(thing)).ToList();
        var incidents = things.Select(thing => new IncidentId(thing)).ToList();
        var named = await db.Set<CallPerson>().AsNoTracking().Where(row => calls.Contains(row.Call)).Select(row => new { row.Call, row.Nominal }).ToListAsync(stop);
        var parties = await db.Set<IncidentParty>().AsNoTracking().Where(row => incidents.Contains(row.Incident)).Select(row => new { row.Incident, row.Nominal }).ToListAsync(stop);
        return [.. named.Select(row => new PersonOf(row.Call.Value, row.Nominal.Value)), .. parties.Select(row => new PersonOf(row.Incident.Value, row.Nominal.Value))];
    }
}
