using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Risk.Read;
using Sightline.Rulebook;

namespace Sightline.Risk.Assess;

/// <summary>Who may stand in the assessment, and who seems to: never an answer.</summary>
internal sealed record StartedFrom(IReadOnlyList<NominalId> People, NominalId? Assessed, IReadOnlyList<NominalId> From, string Source);

/// <summary>What was answered the last time, in words, by item.</summary>
internal sealed record LastTime(Instant At, string ByName, IReadOnlyDictionary<int, Guarded<string>> Answers)
{
    public required Audience Audience { get; init; }
}

/// <summary>What an assessment must show of what the register holds, each reading on the ledger.</summary>
internal sealed class AssessReading(AssessedPeople people, Assessments assessments, RiskViewer viewer, SealedAnswers sealing, RuleBook rules, ReadAudit audit)
{
    internal Task<IReadOnlyList<Hit>> LookUpAsync(string words, CancellationToken stop) => people.People.LookUpAsync(new LookUpQuery { Words = words }, stop);

    /// <summary>The instruments with which this agency may assess that day.</summary>
    internal async Task<IReadOnlyList<Instrument>> InstrumentsAsync(LocalDate day, CancellationToken stop) =>
    [
        .. rules.InstrumentsOn(day, await viewer.AreaAsync(viewer.Agency, stop), await viewer.KindAsync(viewer.Agency, stop))
            .OrderBy(instrument => instrument.Assesses).ThenBy(instrument => instrument.Name, StringComparer.Ordinal),
    ];

    /// <summary>Null: there is no such call-out, or not for this viewer.</summary>
    internal async Task<StartedFrom?> AfterAsync(IncidentId id, CancellationToken stop)
    {
        if (!viewer.SeesCallOuts || await people.Incidents.FindAsync(id, stop) is not { } callOut)
        {
            return null;
        }
        var victims = Those(callOut, PartyPart.Victim);
        var suspects = Those(callOut, PartyPart.Suspect);
        var assessed = victims.Count == 1 ? victims[0] : (NominalId?)null;
        return new StartedFrom(
            [.. callOut.Parties.Select(party => party.Nominal).Distinct()], assessed, [.. suspects.Where(one => one != assessed && assessed is not null)],
            $"From the call-out of {LondonTime.DateAndTime(callOut.At)}.");
    }

    /// <summary>Null: nobody is held under this id.</summary>
    internal async Task<StartedFrom?> OfAsync(NominalId nominal, CancellationToken stop)
    {
        if (!await people.People.HoldsAsync(nominal, stop))
        {
            return null;
        }
        var earlier = await assessments.OfAsync((await people.People.SubjectOfAsync(nominal, stop)).Nominals, stop);
        var from = earlier.SelectMany(seen => seen.From).Distinct().Where(one => one != nominal).ToList();
        return new StartedFrom([nominal, .. from], nominal, [], "From the record you came from.");
    }

    internal async Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyList<NominalId> nominals, CancellationToken stop) => nominals.Count == 0
        ? new Dictionary<NominalId, PersonName>()
        : await audit.ShowAsync(new Disclosure("assessment", [.. nominals.Select(person => person.Value).Distinct()], ["names"]), () => people.People.NamesAsync(nominals, stop), stop);

    /// <summary>Null: this viewer may know of no earlier answers with this instrument.</summary>
    internal async Task<LastTime?> LastTimeAsync(NominalId assessed, string instrument, CancellationToken stop)
    {
        var same = (await people.People.SubjectOfAsync(assessed, stop)).Nominals;
        var last = (await assessments.OfAsync([.. same.Append(assessed).Distinct()], stop)).FirstOrDefault(seen => seen.Row.Instrument.Value == instrument && viewer.Opens(seen.Row.By));
        if (last?.Instrument is not { } edition)
        {
            return null;
        }
        return await audit.ShowAsync(
            new Disclosure("assessment", [assessed.Value, last.Id.Value], ["answers"]),
            async () =>
            {
                var opened = await sealing.OpenAsync(last.Row, stop);
                return new LastTime(last.Row.At, last.ByName, edition.Items.ToDictionary(item => item.Number, opened.WordsOf)) { Audience = viewer.AudienceOf(last.Row.By) };
            },
            stop);
    }

    internal async Task<bool> IsRecordedAsync(AssessmentId id, CancellationToken stop) => (await assessments.FindAsync(id, stop))?.Row.By == viewer.Agency;

    private static List<NominalId> Those(IncidentSummary callOut, PartyPart part) => [.. callOut.Parties.Where(party => party.Part == part).Select(party => party.Nominal).Distinct()];
}

/// <summary>Whom an assessment may be about.</summary>
internal sealed class AssessedPeople(IPeople people, IIncidents incidents)
{
    internal IPeople People { get; } = people;

    internal IIncidents Incidents { get; } = incidents;
}
