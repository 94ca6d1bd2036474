using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Model;
using Sightline.Risk.Read;
using Sightline.Risk.Reopen;
using Sightline.Risk.Rules;

namespace Sightline.Risk.Assess;

/// <summary>
/// Records an assessment once: the page, the feed and the API all come here. Score and level are worked out from the answers; one that is stated and does not follow is refused, and
/// nothing of it is kept.
/// </summary>
internal sealed class AssessRiskAction(UnitOfWork unit, SightlineDb db, SealedAnswers sealing, AssessmentBook book, Acting acting)
{
    /// <param name="stated">As it is stated; without an id it is given one.</param>
    /// <param name="stop">Stops it.</param>
    public Task<AssessmentId> RecordAsync(RiskAssessed stated, CancellationToken stop) => unit.DoAsync(() => WriteAsync(stated, stop), stop);

    private async Task<AssessmentId> WriteAsync(RiskAssessed stated, CancellationToken stop)
    {
        Kernel.Rules.Check(
            new AgencyAssessesForItself(acting.Current, stated.By),
            new AssessmentIsRecordedOnce(stated.Assessment != default && await book.Assessments.IsRecordedAsync(stated.Assessment, stop)));
        var found = await book.Check.CheckAsync(stated, stop);
        var before = await book.Reassessments.BeforeAsync(found.Fact, stop);
        var fact = unit.State(found.Fact with { Assessment = stated.Assessment == default ? new AssessmentId(book.Sources.Ids.New()) : stated.Assessment });
        db.Append(await RowAsync(fact, found, stop));
        foreach (var from in fact.From)
        {
            db.Append(new AssessedFrom { Assessment = fact.Assessment, Nominal = from });
        }
        if (before is not null)
        {
            await book.Reassessments.AnswerAsync(unit, before, fact, stop);
        }
        return fact.Assessment;
    }

    private async Task<Assessment> RowAsync(RiskAssessed fact, CheckedAssessment found, CancellationToken stop) => new()
    {
        Id = fact.Assessment,
        Fact = fact.Id,
        By = fact.By,
        Assessed = fact.Assessed,
        Incident = fact.Incident,
        Instrument = fact.Instrument,
        Version = fact.Version,
        At = fact.At,
        LearnedAt = book.Sources.Clock.GetCurrentInstant(),
        Score = fact.Score,
        Highest = found.Result.Highest,
        Missing = found.Result.Missing.Count,
        Level = fact.Level,
        Judgement = fact.Judgement,
        Priority = fact.Priority,
        Children = fact.Children,
        ChildrenLevel = fact.ChildrenLevel,
        WhyChildrenNotKnown = fact.WhyChildrenNotKnown,
        Answers = await sealing.SealAsync(fact.Assessment, fact.Answers, stop),
        JudgementReason = await sealing.SealAsync(fact.Assessment, fact.JudgementReason, stop),
        Responses = await sealing.SealAsync(fact.Assessment, fact.Responses, stop),
    };
}

/// <summary>What recording an assessment asks of the register.</summary>
internal sealed class AssessmentBook(Assessments assessments, AssessmentCheck check, Reassessments reassessments, UnitOfWorkSources sources)
{
    internal Reassessments Reassessments { get; } = reassessments;

    internal Assessments Assessments { get; } = assessments;

    internal AssessmentCheck Check { get; } = check;

    internal UnitOfWorkSources Sources { get; } = sources;
}
