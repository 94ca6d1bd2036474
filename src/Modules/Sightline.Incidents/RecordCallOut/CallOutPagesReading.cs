using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.AnswerCall;
using Sightline.Incidents.Definition;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>What a call says that a call-out starts from.</summary>
internal sealed record FilledIn(Instant At, Guarded<string>? Place, IReadOnlyList<NominalId> People)
{
    internal required Audience Audience { get; init; }
}

/// <summary>What the form shows of what the register holds, each reading on the ledger.</summary>
internal sealed class CallOutPagesReading(Calls calls, CallOuts callOuts, CallerSearch search, IPeople people, FormReading form)
{
    private const int MostChildren = 20;

    internal Task<IReadOnlyList<Hit>> LookUpAsync(string words, CancellationToken stop) => search.LookUpAsync(words, stop);

    /// <summary>Null: no such call, or not this force's.</summary>
    internal async Task<FilledIn?> CallAsync(CallId id, AgencyCode force, CancellationToken stop)
    {
        if (await calls.FindAsync(id, stop) is not { } held || held.Call.Force != force)
        {
            return null;
        }
        var subjects = held.People.Select(person => person.Value).Prepend(id.Value).ToList();
        return await form.Audit.ShowAsync(
            new Disclosure("call", subjects, ["place", "people"]),
            async () => new FilledIn(held.Call.TakenAt, await calls.PlaceAsync(held.Call, stop), held.People)
            {
                Audience = form.Audiences.Recorder(held.Call.Force, "incidents.record", Sensitivity.SurvivorConfidential),
            },
            stop);
    }

    internal async Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop) => nominals.Count == 0
        ? new Dictionary<NominalId, PersonName>()
        : await form.Audit.ShowAsync(new Disclosure("call-out", nominals.Select(person => person.Value).Distinct().ToList(), ["names"]),
            () => people.NamesAsync(nominals, stop), stop);

    internal async Task<bool> IsRecordedAsync(IncidentId incident, AgencyCode force, CancellationToken stop) =>
        (await callOuts.FindAsync(incident, stop))?.Incident.Force == force;

    /// <summary>What those named are to each other, as the record holds it; for who may see it.</summary>
    internal async Task<IReadOnlyList<Related>> RelatedAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop) =>
        nominals.Count > 1 && form.SeesOrdinary ? await people.RelatedAsync(nominals, stop) : [];

    /// <summary>Children who were there when one of these was called out to before, newest first, and are not among them.</summary>
    internal async Task<IReadOnlyList<(NominalId Child, PersonName Name)>> ChildrenBeforeAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop)
    {
        var before = await callOuts.OfAsync(nominals, stop);
        var children = before.SelectMany(callOut => callOut.Parties).Where(party => party.Part == PartyPart.ChildPresent).Select(party => party.Nominal)
            .Distinct().Where(child => !nominals.Contains(child)).Take(MostChildren).ToList();
        var seen = await form.Kept.WithoutAsync(children, child => [child.Value], stop);
        var names = await NamesAsync(seen, stop);
        return [.. seen.Select(child => (child, names[child]))];
    }

    /// <summary>How the call-out reads by the definition of its day, before it is recorded: so that what is left open is asked now.</summary>
    internal async Task<AsRead> AsReadAsync(NewCallOut callOut, CancellationToken stop)
    {
        var placed = callOut.People.ToDictionary(person => person, person => person.Nominal ?? new NominalId(form.Ids.New()), (IEqualityComparer<CallOutPerson>)ReferenceEqualityComparer.Instance);
        var parties = callOut.People.SelectMany(person => person.Parts.Select(part => new Party(placed[person], part))).Distinct().ToList();
        var born = callOut.People.Where(person => person.Nominal is null).ToDictionary(person => placed[person], person => person.Described?.Born);
        return await form.Reader.ReadAsync(new ToBeRead(LondonTime.DayOf(callOut.At), parties, ConnectionsSaid.Of(callOut, placed), callOut.Abuse) { Born = born }, stop);
    }
}

/// <summary>What reading for the form needs beside people and call-outs.</summary>
internal sealed class FormReading(ReadAudit audit, KeptBack kept, DefinitionReader reader, IPermissions permissions, FormSources sources)
{
    internal ReadAudit Audit { get; } = audit;

    internal KeptBack Kept { get; } = kept;

    internal DefinitionReader Reader { get; } = reader;

    internal Audiences Audiences => sources.Audiences;

    internal IIdSource Ids => sources.Ids;

    internal bool SeesOrdinary => permissions.MaySee(sources.Acting.Current, Sensitivity.Ordinary);
}

internal sealed record FormSources(IIdSource Ids, Acting Acting, Audiences Audiences);
