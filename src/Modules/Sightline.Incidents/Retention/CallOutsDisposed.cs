using Microsoft.EntityFrameworkCore;
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
    public IReadOnlyList<string> Tables { get; } = ["incidents_incident", "incidents_call", "incidents_dispatch"];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            return;
        }
        var callOuts = await db.Set<IncidentParty>().Where(party => party.Nominal == record.Nominal).Select(party => party.Incident).Distinct().ToListAsync(stop);
        foreach (var id in callOuts)
        {
            var others = await db.Set<IncidentParty>().Where(party => party.Incident == id && party.Nominal != record.Nominal).Select(party => party.Nominal).Distinct().ToListAsync(stop);
            if (!await people.HoldsAnyAsync(others, stop))
            {
                var incident = db.Entry(await db.Set<Incident>().SingleAsync(row => row.Id == id, stop));
                incident.Property(row => row.WhyNotArrested).CurrentValue = null;
                incident.Property(row => row.Place).CurrentValue = null;
                incident.Property(row => row.WhatHappened).CurrentValue = null;
                await vault.DestroyAsync(id.Value, stop);
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
}
