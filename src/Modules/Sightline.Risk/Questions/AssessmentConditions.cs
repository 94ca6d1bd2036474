using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;
using Sightline.Risk.Read;
using Sightline.Risk.Words;
using Sightline.Rulebook;

namespace Sightline.Risk.Questions;

/// <summary>The instrument an assessment was made with, as the agency's area has it.</summary>
internal sealed class InstrumentOfFact(RuleBook rules, RiskViewer viewer)
{
    internal async Task<Instrument?> OfAsync(RiskAssessed fact, CancellationToken stop) =>
        rules.InstrumentEdition(fact.Instrument.Value, fact.Version.Value, LondonTime.DayOf(fact.At), await viewer.AreaAsync(fact.By, stop));
}

/// <summary>
/// Whether the score is one from which the case goes to a MARAC. Not known where it is below and the missing answers could make it so. No where the instrument has no such score: then
/// judgement, escalation or repeat decide.
/// </summary>
[Named("assessment-meets-marac-threshold")]
internal sealed class AssessmentMeetsMaracThreshold(InstrumentOfFact instruments) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        if (fact is not RiskAssessed assessed || await instruments.OfAsync(assessed, stop) is not { } instrument)
        {
            return Answer.NotKnown;
        }
        if (instrument.MaracScore is not { } threshold)
        {
            return Answer.No;
        }
        var result = instrument.Score(OpenedAssessment.Given(assessed.Answers));
        return result.Score >= threshold ? Answer.Yes : result.Highest >= threshold ? Answer.NotKnown : Answer.No;
    }
}

/// <summary>Whether the assessor judged the risk high, whatever the score.</summary>
[Named("assessed-high-by-judgement")]
internal sealed class AssessedHighByJudgement : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(fact is RiskAssessed assessed ? Answers.Of(assessed.Judgement == RiskLevel.High) : Answer.NotKnown);
}

/// <summary>Whether the level is higher than at the last assessment of the same person by the same agency. Not known where there was none, or one of the two came to no level.</summary>
[Named("level-rose")]
internal sealed class LevelRose(SightlineDb db, People.Contracts.IPeople people) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        if (fact is not RiskAssessed { Level: { } level } assessed)
        {
            return Answer.NotKnown;
        }
        var same = (await people.SubjectOfAsync(assessed.Assessed, stop)).Nominals.Append(assessed.Assessed).Distinct().ToList();
        var before = await db.Set<Assessment>().Where(row => same.Contains(row.Assessed) && row.By == assessed.By && row.Id != assessed.Assessment && row.At <= assessed.At && row.Level != null)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Select(row => row.Level).FirstOrDefaultAsync(stop);
        return before is { } earlier ? Answers.Of(level > earlier) : Answer.NotKnown;
    }
}

/// <summary>Whether answers are missing.</summary>
[Named("answers-are-missing")]
internal sealed class AnswersAreMissing(InstrumentOfFact instruments) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        fact is RiskAssessed assessed && await instruments.OfAsync(assessed, stop) is { HoldsItems: true } instrument
        ? Answers.Of(instrument.Score(OpenedAssessment.Given(assessed.Answers)).Missing.Count > 0)
        : Answer.NotKnown;
}

/// <summary>Whether there are children around the person assessed.</summary>
[Named("children-are-around-assessed")]
internal sealed class ChildrenAreAroundAssessed : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(fact is RiskAssessed assessed ? assessed.Children : Answer.NotKnown);
}

/// <summary>Whether the risk to the children came to this level. No where there are none.</summary>
[Named("children-risk-is", TakesArgument = true)]
internal sealed class ChildrenRiskIs : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(fact switch
    {
        RiskAssessed { Children: Answer.No } => Answer.No,
        RiskAssessed { ChildrenLevel: { } level } when RiskWords.LevelOf(argument) is { } asked => Answers.Of(level == asked),
        _ => Answer.NotKnown,
    });
}

/// <summary>Whether somebody was judged a priority.</summary>
[Named("assessed-as-priority")]
internal sealed class AssessedAsPriority : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(fact is RiskAssessed assessed ? assessed.Priority : Answer.NotKnown);
}

/// <summary>Whether it was made with this instrument, by its code.</summary>
[Named("instrument-is", TakesArgument = true)]
internal sealed class InstrumentIs : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(fact is RiskAssessed assessed ? Answers.Of(assessed.Instrument.Value == argument) : Answer.NotKnown);
}

/// <summary>Whether a probation unit holds somebody from whom the risk comes. Not known where nobody is named; that none holds them does not say that they are not supervised.</summary>
[Named("risk-comes-from-somebody-supervised")]
internal sealed class RiskComesFromSomebodySupervised(People.Contracts.IPeople people) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        fact is RiskAssessed assessed && (await SupervisingUnits.OfAsync(people, assessed.From, stop)).Count > 0 ? Answer.Yes : Answer.NotKnown;
}
