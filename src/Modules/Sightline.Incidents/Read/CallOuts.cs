using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Read;

/// <summary>A call-out with the parts people had in it.</summary>
internal sealed record CallOut(Incident Incident, IReadOnlyList<Party> Parties)
{
    /// <summary>Who was arrested, and how children met it.</summary>
    public IReadOnlyList<PartyFinding> Findings { get; init; } = [];

    internal int ChildrenOnTheList => Parties.Where(party => party.Part == PartyPart.ChildPresent).Select(party => party.Nominal).Distinct().Count();

    /// <summary>Children were there, or a victim or a suspect is one.</summary>
    internal bool IsAboutAChild => ChildrenSeen > 0 || Incident.PartyUnderAge == Answer.Yes;

    /// <summary>The fewest that must have been there; null: not known whether any were.</summary>
    internal int? ChildrenSeen => Incident.ChildrenPresent switch
    {
        // "Yes" without a number still means one: saying nothing would hide the child.
        Answer.Yes => Math.Max(1, Math.Max(Incident.NumberOfChildren ?? 0, ChildrenOnTheList)),
        Answer.No => 0,
        _ => null,
    };

    internal PartyFinding FindingOf(NominalId nominal) => Findings.FirstOrDefault(finding => finding.Nominal == nominal) ?? new PartyFinding(nominal, false, []);

    internal IReadOnlyList<PartyPart> PartsOf(IReadOnlyCollection<NominalId> one) =>
        Parties.Where(party => one.Contains(party.Nominal)).Select(party => party.Part).Distinct().Order().ToList();
}

/// <summary>Finds call-outs. What is sealed is opened one by one, by whoever may see it.</summary>
internal sealed class CallOuts(SightlineDb db, Vault vault)
{
    /// <summary>How many of somebody's call-outs a page reads: the newest.</summary>
    internal const int Most = 200;

    internal async Task<CallOut?> FindAsync(IncidentId id, CancellationToken stop)
    {
        var incident = await db.Set<Incident>().AsNoTracking().FirstOrDefaultAsync(incident => incident.Id == id, stop);
        if (incident is null)
        {
            return null;
        }
        var rows = await db.Set<IncidentParty>().AsNoTracking().Where(party => party.Incident == id).ToListAsync(stop);
        return new CallOut(incident, [.. rows.OrderBy(party => party.Part).ThenBy(party => party.Nominal).Select(party => new Party(party.Nominal, party.Part))])
        {
            Findings = [.. rows.GroupBy(party => party.Nominal).Select(one => new PartyFinding(one.Key, one.Any(row => row.Arrested), [.. one.SelectMany(row => row.Experienced).Distinct().Order()]))],
        };
    }

    internal async Task<IReadOnlyList<CallOut>> FindAllAsync(IReadOnlyCollection<IncidentId> ids, CancellationToken stop)
    {
        var incidents = await db.Set<Incident>().AsNoTracking().Where(incident => ids.Contains(incident.Id)).ToListAsync(stop);
        var parties = await PartiesAsync(ids, stop);
        return incidents.ConvertAll(incident => new CallOut(incident, parties[incident.Id].ToList()));
    }

    internal async Task<Incident?> FindByFactAsync(FactId fact, CancellationToken stop) =>
        await db.Set<Incident>().AsNoTracking().FirstOrDefaultAsync(incident => incident.Fact == fact, stop);

    /// <summary>Call-outs in which any of these had a part, newest first.</summary>
    internal async Task<IReadOnlyList<CallOut>> OfAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop)
    {
        if (people.Count == 0)
        {
            return [];
        }
        var theirs = db.Set<IncidentParty>().Where(party => people.Contains(party.Nominal)).Select(party => party.Incident);
        var incidents = await db.Set<Incident>().AsNoTracking().Where(incident => theirs.Contains(incident.Id))
            .OrderByDescending(incident => incident.At).ThenByDescending(incident => incident.Id).Take(Most).ToListAsync(stop);
        var parties = await PartiesAsync(incidents.ConvertAll(incident => incident.Id), stop);
        return incidents.ConvertAll(incident => new CallOut(incident, parties[incident.Id].ToList()));
    }

    internal async Task<DoorHistory> DoorHistoryAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop)
    {
        var callOuts = await OfAsync(people, stop);
        return new DoorHistory(
            callOuts.Count,
            callOuts.Max(callOut => callOut.ChildrenSeen),
            callOuts.Where(callOut => callOut.Incident.WeaponUsed == Answer.Yes).Select(callOut => (Instant?)callOut.Incident.At).Max());
    }

    /// <summary>Null: nothing is held, or its key was destroyed.</summary>
    internal async Task<Guarded<string>?> OpenAsync(IncidentId incident, byte[]? text, CancellationToken stop) =>
        text is null ? null : await vault.OpenAsync(incident.Value, Sensitivity.SurvivorConfidential, text, stop);

    private async Task<ILookup<IncidentId, Party>> PartiesAsync(IReadOnlyCollection<IncidentId> incidents, CancellationToken stop)
    {
        var rows = await db.Set<IncidentParty>().AsNoTracking().Where(party => incidents.Contains(party.Incident)).ToListAsync(stop);
        return rows.OrderBy(party => party.Part).ThenBy(party => party.Nominal).ToLookup(party => party.Incident, party => new Party(party.Nominal, party.Part));
    }
}
