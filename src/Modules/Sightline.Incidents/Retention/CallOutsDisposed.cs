using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Retention;

/// <summary>
/// A call-out or call goes with the last of those it names: while one of them is held by anybody it says what happened to that one too. What is left says that there was one, when, and
/// of which force.
/// </summary>
internal sealed class CallOutsDisposed(SightlineDb db, Vault vault, IPeople people) : IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } =
    [
        "incidents_incident", "incidents_call", "incidents_dispatch", "incidents_crime_end", "incidents_check", "incidents_arrest_review", "incidents_neighbourhood_task",
        "incidents_equality", "incidents_employee",
    ];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            return;
        }
        await WhatTheySaidOfThemselvesAsync(record.Nominal, stop);
        var callOuts = await db.Set<IncidentParty>().Where(party => party.Nominal == record.Nominal).Select(party => party.Incident).Distinct().ToListAsync(stop);
        foreach (var id in callOuts)
        {
            var others = await db.Set<IncidentParty>().Where(party => party.Incident == id && party.Nominal != record.Nominal).Select(party => party.Nominal).Distinct().ToListAsync(stop);
            if (!await people.HoldsAnyAsync(others, stop))
            {
                await CallOutAsync(id, stop);
            }
        }
        var calls = await db.Set<CallPerson>().Where(person => person.Nominal == record.Nominal).Select(person => person.Call).Distinct().ToListAsync(stop);
        foreach (var id in calls)
        {
            var others = await db.Set<CallPerson>().Where(person => person.Call == id && person.Nominal != record.Nominal).Select(person => person.Nominal).Distinct().ToListAsync(stop);
            if (!await people.HoldsAnyAsync(others, stop))
            {
                db.Entry(await db.Set<Call>().SingleAsync(row => row.Id == id, stop)).Property(row => row.Place).CurrentValue = null;
                await vault.DestroyAsync(id.Value, stop);
            }
        }
    }

    private async Task CallOutAsync(IncidentId id, CancellationToken stop)
    {
        var incident = db.Entry(await db.Set<Incident>().SingleAsync(row => row.Id == id, stop));
        incident.Property(row => row.WhyNotArrested).CurrentValue = null;
        incident.Property(row => row.WhyBothArrested).CurrentValue = null;
        incident.Property(row => row.Circumstances).CurrentValue = null;
        incident.Property(row => row.Markers).CurrentValue = null;
        incident.Property(row => row.Place).CurrentValue = null;
        incident.Property(row => row.WhatHappened).CurrentValue = null;
        foreach (var crime in await db.Set<Crime>().AsNoTracking().Where(row => row.Incident == id).Select(row => row.Id).ToListAsync(stop))
        {
            foreach (var end in await db.Set<CrimeEnd>().Where(row => row.Crime == crime).ToListAsync(stop))
            {
                db.Entry(end).Property(row => row.WhyNotCharged).CurrentValue = null;
            }
        }
        foreach (var check in await db.Set<ReportCheck>().Where(row => row.Incident == id).ToListAsync(stop))
        {
            db.Entry(check).Property(row => row.Note).CurrentValue = null;
        }
        foreach (var review in await db.Set<DualArrestReview>().Where(row => row.Incident == id).ToListAsync(stop))
        {
            db.Entry(review).Property(row => row.Why).CurrentValue = null;
        }
        foreach (var task in await db.Set<NeighbourhoodTask>().Where(row => row.Incident == id).ToListAsync(stop))
        {
            db.Entry(task).Property(row => row.What).CurrentValue = null;
        }
        foreach (var entry in await db.Set<EmployeeEntry>().Where(row => row.Incident == id).ToListAsync(stop))
        {
            db.Entry(entry).Property(row => row.Sealed).CurrentValue = null;
        }
        await vault.DestroyAsync(id.Value, stop);
    }

    private async Task WhatTheySaidOfThemselvesAsync(NominalId nominal, CancellationToken stop)
    {
        foreach (var entry in await db.Set<EqualityEntry>().Where(row => row.Nominal == nominal).ToListAsync(stop))
        {
            db.Entry(entry).Property(row => row.Sealed).CurrentValue = null;
        }
    }
}
