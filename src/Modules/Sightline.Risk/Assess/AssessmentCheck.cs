using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Work;
using Sightline.Risk.Read;
using Sightline.Risk.Rules;
using Sightline.Risk.Words;
using Sightline.Rulebook;

namespace Sightline.Risk.Assess;

/// <summary>An assessment that may be recorded, with what it comes to.</summary>
internal sealed record CheckedAssessment(RiskAssessed Fact, Instrument Instrument, ScoreResult Result)
{
    /// <summary>What the score alone says.</summary>
    public RiskLevel? ByScore => RiskWords.LevelOf(Result.Band?.Level);
}

/// <summary>Asks every rule of an assessment and works out what it comes to: the same for the page that shows it first, the feed and the recording.</summary>
internal sealed class AssessmentCheck(RuleBook rules, RiskViewer viewer, IPeople people, IIncidents incidents, UnitOfWorkSources sources)
{
    /// <exception cref="RulesBrokenException">It cannot be recorded as it is.</exception>
    internal async Task<CheckedAssessment> CheckAsync(RiskAssessed stated, CancellationToken stop)
    {
        var draft = Cleaned(stated);
        var instrument = await InstrumentAsync(draft, stop);
        Kernel.Rules.Check([.. await PeopleRulesAsync(draft, stop), .. AnswerRules(draft, instrument)]);
        var result = instrument.Score(OpenedAssessment.Given(draft.Answers));
        var level = Higher(RiskWords.LevelOf(result.Band?.Level), draft.Judgement);
        Kernel.Rules.Check(new ScoreFollowsFromItsAnswers(draft.Score, result.Score), new LevelFollowsFromScoreAndJudgement(draft.Level, level));
        return new CheckedAssessment(draft with { Score = result.Score, Level = level }, instrument, result);
    }

    /// <summary>Professional judgement never lowers a score, and a score never lowers a judgement.</summary>
    internal static RiskLevel? Higher(RiskLevel? byScore, RiskLevel? judged) =>
        byScore is { } score && judged is { } judgement ? (RiskLevel)Math.Max((int)score, (int)judgement) : byScore ?? judged;

    private static RiskAssessed Cleaned(RiskAssessed stated) => stated with
    {
        From = [.. stated.From.Distinct().Order()],
        Answers = [.. stated.Answers.Select(answer => answer with { Said = PlainText.Clean(answer.Said) }).OrderBy(answer => answer.Item)],
        JudgementReason = PlainText.Clean(stated.JudgementReason),
        Responses = [.. stated.Responses.Select(response => response with { Why = PlainText.Clean(response.Why) })],
    };

    private async Task<Instrument> InstrumentAsync(RiskAssessed draft, CancellationToken stop)
    {
        var code = draft.Instrument.Value;
        Kernel.Rules.Check(
            new AssessmentIsNotInTheFuture(draft.At, sources.Clock.GetCurrentInstant()),
            new InstrumentIsInTheRulebook(rules.Instruments.Any(entry => entry.Code == code), code));
        var day = LondonTime.DayOf(draft.At);
        var instrument = rules.InstrumentOn(code, day, await viewer.AreaAsync(draft.By, stop));
        Kernel.Rules.Check(new InstrumentIsOfThatDay(instrument?.ShortName ?? rules.Instruments.First(entry => entry.Code == code).ShortName, draft.Version.Value, instrument?.Version, day));
        return instrument!;
    }

    private async Task<IReadOnlyList<Rule>> PeopleRulesAsync(RiskAssessed draft, CancellationToken stop)
    {
        var missing = false;
        foreach (var one in draft.From)
        {
            missing |= !await people.HoldsAsync(one, stop);
        }
        var assessed = draft.Assessed == default || !await people.HoldsAsync(draft.Assessed, stop) ? null : await people.SubjectOfAsync(draft.Assessed, stop);
        return
        [
            new AssessmentIsOfSomebodyHeld(assessed is not null),
            new RiskComesFromSomebodyElse(draft.From.Contains(draft.Assessed) || assessed is not null && draft.From.Any(assessed.Nominals.Contains)),
            new EveryoneItComesFromIsHeld(missing),
            new CallOutIsInThisRegister(draft.Incident is not { } incident || await incidents.FindAsync(incident, stop) is not null),
        ];
    }

    private static IEnumerable<Rule> AnswerRules(RiskAssessed draft, Instrument instrument)
    {
        foreach (var same in draft.Answers.GroupBy(answer => answer.Item))
        {
            var item = instrument.Item(same.Key);
            yield return new ItemIsOfTheInstrument(same.Key, item is not null, instrument.ShortName);
            yield return new ItemIsAnsweredOnce(same.Key, same.Count());
            yield return new ReasonFitsItsField($"Said[{same.Key}]", same.First().Said);
            foreach (var given in same.Select(answer => answer.Answer).OfType<string>().Where(_ => item is not null))
            {
                yield return new AnswerIsOneOfItsSet(same.Key, given, [.. item!.Answers.Options.Select(option => option.Code)]);
            }
        }
        foreach (var taken in draft.Responses)
        {
            var response = instrument.Responses.FirstOrDefault(one => one.Code == taken.Response);
            yield return new ResponseIsOneOfTheInstruments(taken.Response, response is not null);
            yield return new AcceptingARiskNeedsAReason(response?.Label ?? taken.Response, response?.NeedsReason ?? false, taken.Why);
            yield return new ReasonFitsItsField("Responses", taken.Why);
        }
        var isJudged = draft.Judgement is not null || draft.Priority != Answer.NotKnown;
        yield return new JudgementIsOfItsKind(instrument.Judgement, draft.Judgement is not null, draft.Priority != Answer.NotKnown);
        yield return new JudgementNeedsAReason(isJudged, draft.JudgementReason);
        yield return new ReasonFitsItsField("JudgementReason", draft.JudgementReason);
        yield return new ChildrenAreThereWhereTheyAreAtRisk(draft.Children, draft.ChildrenLevel);
    }
}
