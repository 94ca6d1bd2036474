using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
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

    /// <summary>Those who may read answers and reasons.</summary>
    public required Audience Audience { get; init; }

    /// <summary>What is done with the risk, and why.</summary>
    internal IEnumerable<ShownResponse> Responses => (Opened?.Responses?.Parts(static all => all) ?? []).Select(taken => new ShownResponse(
        taken.Part(Seen.Instrument, static (taken, instrument) => instrument?.Responses.FirstOrDefault(response => response.Code == taken.Response)?.Label ?? taken.Response)!,
        taken.Part(static taken => taken.Why ?? "No reason given")!));

    /// <summary>Null: its edition is no longer in the rulebook, or its answers are held.</summary>
    public ShownResult? Result { get; init; }

    public bool ShowsChildren { get; init; }

    public IReadOnlyList<Consequence> Consequences { get; init; } = [];

    internal string NameOf(NominalId one) => Names[one] is { } name ? $"{name.Shown}, born {name.Born} ({name.Reference})" : "A person";
}

internal sealed record ShownResponse(Guarded<string> Label, Guarded<string> Why);

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
        var audience = viewer.AudienceOf(seen.Row.By);
        var opens = audience.MayHave(SealedAnswers.Kind);
        List<NominalId> named = [seen.Row.Assessed, .. seen.From];
        var read = new Disclosure("assessment", [id.Value, .. named.Select(one => one.Value)], opens ? ["level", "answers", "judgement"] : ["level"]);
        return await audit.ShowAsync(
            read,
            async () =>
            {
                var opened = opens ? await sealing.OpenAsync(seen.Row, stop) : null;
                return new ShownAssessment(seen, await people.NamesAsync(named, stop))
                {
                    Audience = audience,
                    Opened = opened,
                    Result = opened is not null && seen.Instrument is { } instrument ? Of(seen, opened.Answers?.For(audience) ?? [], instrument) : null,
                    ShowsChildren = viewer.SeesChildren && seen.SpeaksOfDanger,
                    Consequences = justRecorded ? await ConsequencesAsync(seen.Row.Fact, stop) : [],
                };
            },
            stop);
    }

    private static ShownResult Of(SeenAssessment seen, IReadOnlyList<ItemAnswer> answers, Instrument instrument)
    {
        var result = instrument.Score(OpenedAssessment.Given(answers));
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
