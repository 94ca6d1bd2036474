using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Model;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Read;

internal sealed class CallOutRows(SightlineDb db) : ICallOutRows
{
    public IQueryable<PartRow> PartsOf(AgencyCode force, Instant since) =>
        from party in db.Set<IncidentParty>().AsNoTracking()
        join incident in db.Set<Incident>() on party.Incident equals incident.Id
        where incident.Force == force && incident.At >= since
        select new PartRow { Incident = party.Incident, Nominal = party.Nominal, Part = party.Part };

    public IQueryable<CallOutRow> Of(AgencyCode force, Instant since) =>
        from incident in db.Set<Incident>().AsNoTracking()
        where incident.Force == force && incident.At >= since
        select new CallOutRow
        {
            Incident = incident.Id,
            At = incident.At,
            LearnedAt = incident.LearnedAt,
            Abuse = incident.Abuse,
            WeaponUsed = incident.WeaponUsed,
            Injury = incident.Injury,
            PowerOfArrest = incident.PowerOfArrest,
        };
}
