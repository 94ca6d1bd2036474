using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;

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

    /// <summary>Call-outs before this one with at least two of the same people, newest first.</summary>
    public IReadOnlyList<CallOut> Earlier { get; init; } = [];

    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    public IReadOnlyList<Offer> Offers { get; init; } = [];
}

internal sealed record ShownParty(NominalId Nominal, PersonName Name, IReadOnlyList<PartyPart> Parts);

internal sealed class CallOutReading(CallOuts callOuts, IPeople people, IDirectory directory, CallOutPorts ports, ReadAudit audit)
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
        var force = (await directory.FindAsync(callOut.Incident.Force, stop))?.Name ?? callOut.Incident.Force.Value;
        return await audit.ShowAsync(
            read,
            async () =>
            {
                var names = await people.NamesAsync(nominals, stop);
                var parties = nominals.ConvertAll(nominal => new ShownParty(nominal, names[nominal], callOut.PartsOf([nominal])));
                return new ShownCallOut(callOut, force, parties)
                {
                    Audience = audience,
                    Place = mayAll ? await callOuts.OpenAsync(id, callOut.Incident.Place, stop) : null,
                    WhatHappened = mayAll ? await callOuts.OpenAsync(id, callOut.Incident.WhatHappened, stop) : null,
                    Earlier = earlier,
                    Consequences = recordedBy is not null ? await ports.ConsequencesAsync(callOut, stop) : [],
                    Offers = await ports.OffersAsync(callOut, nominals, stop),
                };
            },
            stop);
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
internal sealed class CallOutPorts(IEnumerable<IOffer> offers, IEnumerable<IConsequence> consequences, Audiences audiences)
{
    internal Audience AudienceOf(CallOut callOut) =>
        audiences.Recorder(callOut.Incident.Force, "incidents.view", Sensitivity.SurvivorConfidential).Or(audiences.Reader);

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
