using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.People.Contracts;

namespace Sightline.Risk.Ranking;

/// <summary>Reads all suspects of a force in three passes: the call-outs, who was in them, and which records are one person.</summary>
internal sealed class TallyReader(ICallOutRows callOuts, IPersonRows persons)
{
    internal async Task<IReadOnlyList<Tally>> ReadAsync(AgencyCode force, Instant since, CancellationToken stop)
    {
        var parts = await callOuts.PartsOf(force, since).Where(part => part.Part == PartyPart.Suspect || part.Part == PartyPart.Victim).ToListAsync(stop);
        var seen = (await callOuts.Of(force, since).ToListAsync(stop)).ToDictionary(row => row.Incident, row => new SeenCallOut(row.Incident, row.At)
        {
            Abuse = row.Abuse,
            Weapon = row.WeaponUsed,
            Injury = row.Injury,
        });
        var keys = await (
            from part in callOuts.PartsOf(force, since)
            join tie in persons.Tied on part.Nominal equals tie.Nominal
            select new { tie.Nominal, tie.Person }).Distinct().ToDictionaryAsync(tie => tie.Nominal, tie => tie.Person.Value, stop);
        return Tallied(parts, seen, nominal => keys.TryGetValue(nominal, out var person) ? person : nominal.Value);
    }

    private static List<Tally> Tallied(List<PartRow> parts, Dictionary<IncidentId, SeenCallOut> seen, Func<NominalId, Guid> keyOf)
    {
        var victims = parts.Where(part => part.Part == PartyPart.Victim).ToLookup(part => part.Incident, part => (part.Nominal, Key: keyOf(part.Nominal)));
        var tallies = new Dictionary<Guid, Tally>();
        foreach (var part in parts.Where(part => part.Part == PartyPart.Suspect && seen.ContainsKey(part.Incident)))
        {
            var key = keyOf(part.Nominal);
            if (!tallies.TryGetValue(key, out var tally))
            {
                tallies[key] = tally = new Tally(key);
            }
            tally.Nominals.Add(part.Nominal);
            var callOut = seen[part.Incident];
            if (!tally.CallOuts.TryAdd(part.Incident, callOut))
            {
                continue;
            }
            // Where each says the other did it, nobody is a victim of their own.
            var others = victims[part.Incident].Where(victim => victim.Key != key).ToList();
            others.ForEach(victim => tally.Saw(victim, callOut.At));
            tally.WithoutAVictim += others.Count == 0 ? 1 : 0;
        }
        return [.. tallies.Values];
    }
}
