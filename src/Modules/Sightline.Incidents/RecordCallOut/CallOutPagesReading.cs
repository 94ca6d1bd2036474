using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.AnswerCall;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>What a call says that a call-out starts from.</summary>
internal sealed record FilledIn(Instant At, Guarded<string>? Place, IReadOnlyList<NominalId> People)
{
    internal required Audience Audience { get; init; }
}

/// <summary>What the form shows of what the register holds, each reading on the ledger.</summary>
internal sealed class CallOutPagesReading(Calls calls, CallOuts callOuts, CallerSearch search, IPeople people, ReadAudit audit, Audiences audiences)
{
    internal Task<IReadOnlyList<Hit>> LookUpAsync(string words, CancellationToken stop) => search.LookUpAsync(words, stop);

    /// <summary>Null: no such call, or not this force's.</summary>
    internal async Task<FilledIn?> CallAsync(CallId id, AgencyCode force, CancellationToken stop)
    {
        if (await calls.FindAsync(id, stop) is not { } held || held.Call.Force != force)
        {
            return null;
        }
        var subjects = held.People.Select(person => person.Value).Prepend(id.Value).ToList();
        return await audit.ShowAsync(
            new Disclosure("call", subjects, ["place", "people"]),
            async () => new FilledIn(held.Call.TakenAt, await calls.PlaceAsync(held.Call, stop), held.People)
            {
                Audience = audiences.Recorder(held.Call.Force, "incidents.record", Sensitivity.SurvivorConfidential),
            },
            stop);
    }

    internal async Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop) => nominals.Count == 0
        ? new Dictionary<NominalId, PersonName>()
        : await audit.ShowAsync(new Disclosure("call-out", nominals.Select(person => person.Value).Distinct().ToList(), ["names"]),
            () => people.NamesAsync(nominals, stop), stop);

    internal async Task<bool> IsRecordedAsync(IncidentId incident, AgencyCode force, CancellationToken stop) =>
        (await callOuts.FindAsync(incident, stop))?.Incident.Force == force;
}
