using Sightline.Facts;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Risk.Read;
using Sightline.Risk.Words;
using Sightline.Rulebook;

namespace Sightline.Risk.ShowAssessment;

/// <summary>One assessment as this viewer may see it.</summary>
internal sealed record ShownAssessment(SeenAssessment Seen, IReadOnlyDictionary<NominalId, PersonName> Names)
{
    /// <summary>Null: answers and reasons are held, and the page says whom to ask.</summary>
    public OpenedAssessment? Opened { get; init; }

    /// <summary>Null: its edition is no longer in the rulebook, or its answers are held.</summary>
    public ShownResult? Result { get; init; }

    public bool ShowsChildren { get; init; }

    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    internal string NameOf(NominalId one) => Names[one] is { } name ? $"{name.Shown}, born {name.Born} ({name.Reference})" : "A person";
}

internal sealed class AssessmentReading(Assessments assessments, SealedAnswers sealing, RiskViewer viewer, IPeople people, IEnumerable<IConsequence> consequences, ReadAudit audit)
{
    /// <summary>Null: nothing this viewer may see is there.</summary>
    /// <param name="id">Of the assessment.</param>
    /// <param name="justRecorded">For the agency that asks what its own recording set going.</param>
    /// <param name="stop">Ends the reading.</param>
    internal async Task<ShownAssessment?> ShowAsync(AssessmentId id, bool justRecorded, CancellationToken stop)
    {
        if (await assessments.FindAsync(id, stop) is not { } seen || (justRecorded && seen.Row.By != viewer.Agency))
        {
            return null;
        }
        var opens = viewer.Opens(seen.Row.By);
        List<NominalId> named = [seen.Row.Assessed, .. seen.From];
        var read = new Disclosure("assessment", [id.Value, .. named.Select(one => one.Value)], opens ? ["level", "answers", "judgement"] : ["level"]);
        return await audit.ShowAsync(
            read,
            async () =>
            {
                var opened = opens ? await sealing.OpenAsync(seen.Row, stop) : null;
                return new ShownAssessment(seen, await people.NamesAsync(named, stop))
                {
                    Opened = opened,
                    Result = opened is not null && seen.Instrument is { } instrument ? Of(seen, opened, instrument) : null,
                    ShowsChildren = viewer.SeesChildren && seen.SpeaksOfDanger,
                    Consequences = justRecorded ? await ConsequencesAsync(seen.Row.Fact, stop) : [],
                };
            },
            stop);
    }

    private static ShownResult Of(SeenAssessment seen, OpenedAssessment opened, Instrument instrument)
    {
        var result = instrument.Score(OpenedAssessment.Given(opened.Answers));
        return new ShownResult(seen.Row.Level, seen.Row.Judgement, RiskWords.LevelOf(result.Band?.Level), result, instrument);
    }

    private async Task<IReadOnlyList<Consequence>> ConsequencesAsync(FactId fact, CancellationToken stop)
    {
        var found = new List<Consequence>();
        foreach (var source in consequences)
        {
            found.AddRange(await source.ConsequencesOfAsync(fact, stop));
        }
        return found;
    }
}
