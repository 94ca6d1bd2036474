using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;

namespace Sightline.Demonstration.Story;

/// <summary>An assessment to be told.</summary>
internal sealed record NewAssessment
{
    internal required Instant At { get; init; }

    internal required AgencyCode By { get; init; }

    internal required NominalId Assessed { get; init; }

    internal required string Instrument { get; init; }

    internal required string Version { get; init; }

    /// <summary>The answer to each item in turn; empty where it was not asked.</summary>
    internal required IReadOnlyList<string> Answers { get; init; }

    internal IReadOnlyList<NominalId> From { get; init; } = [];

    internal IncidentId? Incident { get; init; }

    internal RiskLevel? Judgement { get; init; }

    internal Answer Priority { get; init; }

    internal string? Reason { get; init; }

    internal RiskLevel? Children { get; init; }
}

/// <summary>Tells of assessments.</summary>
internal static class Assessments
{
    internal static void Tell(Scene scene, NewAssessment assessment) => scene.Tell(
        assessment.By, assessment.At,
        new RiskAssessed
        {
            Assessment = new AssessmentId(scene.Chance.Id(assessment.At)),
            By = assessment.By,
            Assessed = assessment.Assessed,
            From = assessment.From,
            Incident = assessment.Incident,
            Instrument = new InstrumentCode(assessment.Instrument),
            Version = new InstrumentVersion(assessment.Version),
            Answers = [.. assessment.Answers.Select((answer, index) => new ItemAnswer(index + 1, answer, default)).Where(item => item.Answer is { Length: > 0 })],
            Judgement = assessment.Judgement,
            Priority = assessment.Priority,
            JudgementReason = assessment.Reason,
            Children = assessment.Children is null ? Answer.NotKnown : Answer.Yes,
            ChildrenLevel = assessment.Children,
        },
        minutesLater: 20);

    /// <summary>"yes" to those items, "no" to the rest of the first so many, and nobody asked those after.</summary>
    internal static IReadOnlyList<string> YesTo(int asked, params IReadOnlyCollection<int> items) => [.. Enumerable.Range(1, asked).Select(item => items.Contains(item) ? "yes" : "no")];
}
