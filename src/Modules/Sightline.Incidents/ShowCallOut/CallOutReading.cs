using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Incidents.ShowCallOut;

/// <summary>A call-out as this viewer may see it.</summary>
internal sealed record ShownCallOut(CallOut CallOut, string Force, IReadOnlyList<ShownParty> Parties)
{
    /// <summary>Who reads it: the force that recorded it, or whoever may see such values anywhere.</summary>
    public required Audience Audience { get; init; }

    /// <summary>False: the place and the account are held, and the page says whom to ask.</summary>
    public bool MaySeeConfidential => Audience.MayHave(Sensitivity.SurvivorConfidential);

    public Guarded<string>? Place { get; init; }

    public Guarded<string>? WhatHappened { get; init; }

    public required CaseOfIncident Case { get; init; }

    /// <summary>What bore on it, and how it is marked; for the force that recorded it.</summary>
    public IReadOnlyList<ShownCircumstance> Circumstances { get; init; } = [];

    /// <remarks>That an employee is involved is not among them: it stands in the employee's case alone.</remarks>
    public Guarded<string>? Marked { get; init; }

    /// <summary>What the definition it was read by is called; null: none of that day is held.</summary>
    public string? Definition { get; init; }

    /// <summary>Whoever looks is of the force that recorded it: what became of it inside the force is theirs to read.</summary>
    public bool IsOwn { get; init; }

    /// <summary>By whom the flag came to stand as it does.</summary>
    public string? FlaggedBy { get; init; }

    /// <summary>Crimes by their names; for the force that recorded it.</summary>
    public IReadOnlyList<ShownCrime> Crimes { get; init; } = [];

    /// <summary>Of the neighbourhood team, one after the other; for the force that recorded it.</summary>
    public Guarded<string>? Tasks { get; init; }

    /// <summary>What the checks noted, by the check; for the force that recorded it.</summary>
    public IReadOnlyDictionary<FactId, Guarded<string>> Notes { get; init; } = new Dictionary<FactId, Guarded<string>>();

    /// <summary>Who gives advice from the scene: "Northgate specialist unit: 01632 960118". Null: the force has no such unit here.</summary>
    public string? Advice { get; init; }

    public bool MayRecord { get; init; }

    /// <summary>The ways of working that hold at once: domestic abuse, a sexual offence, the protection of a child.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    internal PersonName? NameOf(NominalId nominal) => Parties.FirstOrDefault(party => party.Nominal == nominal)?.Name;

    /// <summary>Call-outs before this one with at least two of the same people, newest first.</summary>
    public IReadOnlyList<CallOut> Earlier { get; init; } = [];

    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];
}

/// <summary>Something asked of what bore on it, and what was said.</summary>
internal sealed record ShownCircumstance(CircumstanceKind Kind, Guarded<string> Words);

internal sealed record ShownParty(NominalId Nominal, PersonName Name, IReadOnlyList<PartyPart> Parts)
{
    public bool Arrested { get; init; }

    public IReadOnlyList<ChildExperience> Experienced { get; init; } = [];
}

/// <param name="Crime">The crime.</param>
/// <param name="Name">Of the offence.</param>
/// <param name="Outcome">Null: not known yet.</param>
/// <param name="Why">Why nobody was charged, where the outcome stands in place of a charge.</param>
internal sealed record ShownCrime(CrimeId Crime, string Name, string? Outcome, string? Why)
{
    public required Offence? Offence { get; init; }
}

internal sealed class CallOutReading(CallOuts callOuts, CasesShown cases, IPeople people, CallOutPorts ports, ReadAudit audit)
{
    /// <summary>Null: nothing this viewer may see is there.</summary>
    /// <param name="id">Of the call-out.</param>
    /// <param name="recordedBy">The force that asks what its own recording set going; null: what followed is not asked.</param>
    /// <param name="stop">Ends the reading.</param>
    internal async Task<ShownCallOut?> ShowAsync(IncidentId id, AgencyCode? recordedBy, CancellationToken stop)
    {
        if (await callOuts.FindAsync(id, stop) is not { } callOut || (recordedBy is { } own && callOut.Incident.Force != own))
        {
            return null;
        }
        var nominals = callOut.Parties.Select(party => party.Nominal).Distinct().ToList();
        var earlier = await EarlierAsync(callOut, nominals, stop);
        var audience = ports.AudienceOf(callOut);
        var mayAll = audience.MayHave(Sensitivity.SurvivorConfidential);
        var read = new Disclosure("call-out", nominals.Select(nominal => nominal.Value).Prepend(id.Value).ToList(), mayAll ? ["parties", "place", "account"] : ["parties"]);
        return await audit.ShowAsync(
            read,
            async () =>
            {
                var names = await people.NamesAsync(nominals, stop);
                var shown = new ShownCallOut(callOut, await cases.ForceAsync(callOut.Incident.Force, stop), nominals.ConvertAll(nominal => ShownOf(callOut, nominal, names[nominal])))
                {
                    Audience = audience,
                    Case = await cases.OfAsync(callOut.Incident, stop),
                    Place = mayAll ? await callOuts.OpenAsync(id, callOut.Incident.Place, stop) : null,
                    WhatHappened = mayAll ? await callOuts.OpenAsync(id, callOut.Incident.WhatHappened, stop) : null,
                    Earlier = earlier,
                    Consequences = recordedBy is not null ? await ports.ConsequencesAsync(callOut, stop) : [],
                    Offers = await ports.OffersAsync(callOut, nominals, stop),
                };
                return await cases.WithDetailsAsync(shown with { IsOwn = ports.IsOwn(callOut), MayRecord = ports.MayRecord(callOut) }, stop);
            },
            stop);
    }

    private static ShownParty ShownOf(CallOut callOut, NominalId nominal, PersonName name)
    {
        var finding = callOut.FindingOf(nominal);
        return new ShownParty(nominal, name, callOut.PartsOf([nominal])) { Arrested = finding.Arrested, Experienced = finding.Experienced };
    }

    /// <summary>The same two people again, whichever agency's record of them was named then.</summary>
    private async Task<IReadOnlyList<CallOut>> EarlierAsync(CallOut callOut, IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var everybody = new List<IReadOnlyList<NominalId>>();
        foreach (var nominal in nominals)
        {
            everybody.Add([nominal, .. (await people.SubjectOfAsync(nominal, stop)).Nominals]);
        }
        var before = await callOuts.OfAsync(everybody.SelectMany(one => one).Distinct().ToList(), stop);
        return before.Where(other => other.Incident.Id != callOut.Incident.Id && other.Incident.At <= callOut.Incident.At
            && everybody.Count(one => other.PartsOf(one.ToList()).Count > 0) >= 2).ToList();
    }
}

/// <summary>What the other modules bring to a call-out's pages, and who may see what of it.</summary>
internal sealed class CallOutPorts(IEnumerable<IOffer> offers, IEnumerable<IConsequence> consequences, IPermissions permissions, Audiences audiences)
{
    /// <summary>The force that recorded it has health and marks too, which are opened for nobody else.</summary>
    internal Audience AudienceOf(CallOut callOut) =>
        audiences.Recorder(callOut.Incident.Force, "incidents.view", Sensitivity.SurvivorConfidential, Sensitivity.Health, Sensitivity.Equality).Or(audiences.Reader);

    internal bool IsOwn(CallOut callOut) => audiences.Actor.Agency == callOut.Incident.Force;

    internal bool MayRecord(CallOut callOut) => IsOwn(callOut) && permissions.Allows(audiences.Actor, "incidents.record");

    internal async Task<IReadOnlyList<Offer>> OffersAsync(CallOut callOut, IReadOnlyList<NominalId> people, CancellationToken stop)
    {
        var found = new List<Offer>();
        foreach (var source in offers)
        {
            found.AddRange(await source.OffersAsync(new Matter("incident", callOut.Incident.Id.Value, people), stop));
        }
        return found;
    }

    internal async Task<IReadOnlyList<Consequence>> ConsequencesAsync(CallOut callOut, CancellationToken stop)
    {
        var found = new List<Consequence>();
        foreach (var source in consequences)
        {
            found.AddRange(await source.ConsequencesOfAsync(callOut.Incident.Fact, stop));
        }
        return found;
    }
}
