using NodaTime;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Rulebook;

namespace Sightline.Risk.Ranking;

/// <summary>Whether somebody is a serial or repeat perpetrator by a rule, and what is missing where that is not known.</summary>
internal sealed record RepetitionAnswer(string Name, Answer Answer, string Why);

internal sealed class Repetition(IPersonRows persons)
{
    /// <param name="tallies">Those shown on a page: for each, ages and relationships are looked up.</param>
    /// <param name="rules">Of the rulebook, that day.</param>
    /// <param name="now">When it is asked.</param>
    /// <param name="stop">Ends the asking.</param>
    internal async Task<ILookup<Guid, RepetitionAnswer>> OfAsync(IReadOnlyList<Tally> tallies, IReadOnlyList<RepetitionRule> rules, Instant now, CancellationToken stop)
    {
        var answers = new List<(Guid Key, RepetitionAnswer Answer)>();
        foreach (var rule in rules)
        {
            var from = LondonTime.Zone.AtStartOfDay(LondonTime.DayOf(now).PlusMonths(-rule.WithinMonths)).ToInstant();
            foreach (var tally in tallies)
            {
                answers.Add((tally.Key, await OneAsync(tally, rule, from, stop)));
            }
        }
        return answers.ToLookup(one => one.Key, one => one.Answer);
    }

    private async Task<RepetitionAnswer> OneAsync(Tally tally, RepetitionRule rule, Instant from, CancellationToken stop)
    {
        var callOuts = tally.CallOuts.Values.Where(callOut => callOut.At >= from).ToList();
        if (callOuts.Count < rule.CallOuts)
        {
            return new RepetitionAnswer(rule.Name, Answer.No, $"fewer than {rule.CallOuts} call-outs in {rule.WithinMonths} months");
        }
        var victims = await VictimsAsync(tally, rule, from, stop);
        var age = rule.MinimumAge is { } years
            ? Answers.Any((await persons.HadAgeAsync([.. tally.Nominals], years, LondonTime.DayOf(callOuts.Max(callOut => callOut.At)), stop)).Values)
            : Answer.Yes;
        var answer = Answers.All([victims.Answer, age]);
        var why = age switch
        {
            Answer.No => $"under {rule.MinimumAge} then",
            Answer.NotKnown => $"{victims.Why}; whether {rule.MinimumAge} by then is not known",
            _ => victims.Why,
        };
        return new RepetitionAnswer(rule.Name, answer, why);
    }

    /// <summary>Enough victims whose relationship counts: yes. Enough only if some count of whom it is not known: not known.</summary>
    private async Task<(Answer Answer, string Why)> VictimsAsync(Tally tally, RepetitionRule rule, Instant from, CancellationToken stop)
    {
        if (rule.Victims <= 1 && rule.Relationships.Count == 0)
        {
            return (Answer.Yes, $"{tally.CallOuts.Values.Count(callOut => callOut.At >= from)} call-outs in {rule.WithinMonths} months");
        }
        var victims = tally.Victims.Where(victim => victim.Value >= from).Select(victim => victim.Key).ToList();
        if (victims.Count < rule.Victims)
        {
            return tally.WithoutAVictim > 0 && victims.Count + tally.WithoutAVictim >= rule.Victims
                ? (Answer.NotKnown, $"{victims.Count} victims named in {rule.WithinMonths} months, and call-outs in which nobody is named")
                : (Answer.No, $"fewer than {rule.Victims} victims in {rule.WithinMonths} months");
        }
        var related = await RelatedAsync(tally, rule, stop);
        var known = victims.Count(related.Contains);
        return known >= rule.Victims
            ? (Answer.Yes, $"{known} victims in {rule.WithinMonths} months")
            : (Answer.NotKnown, $"{victims.Count} victims in {rule.WithinMonths} months; how they stand to this person is recorded of {known}");
    }

    private async Task<HashSet<Guid>> RelatedAsync(Tally tally, RepetitionRule rule, CancellationToken stop)
    {
        var counts = Enum.GetValues<RelationshipKind>().Where(kind => rule.Relationships.Contains(Score.InRulebook(kind.ToString()))).ToHashSet();
        var all = tally.VictimNominals.Keys.Concat(tally.Nominals).Distinct().ToList();
        var pairs = await persons.RelatedAsync(all, stop);
        return
        [
            .. pairs.Where(pair => counts.Contains(pair.Kind))
                .SelectMany(pair => new[] { (His: pair.Of, Hers: pair.To), (His: pair.To, Hers: pair.Of) })
                .Where(pair => tally.Nominals.Contains(pair.His) && tally.VictimNominals.ContainsKey(pair.Hers))
                .Select(pair => tally.VictimNominals[pair.Hers]),
        ];
    }
}
