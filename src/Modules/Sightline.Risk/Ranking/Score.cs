using NodaTime;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Risk.Ranking;

/// <summary>Points of one part of a formula: at least and at most, where something is not known.</summary>
/// <param name="Why">What the points come from, in words.</param>
internal sealed record Term(string Name, int Low, int High, string Why);

/// <summary>What a formula gives to one suspect, part by part.</summary>
internal sealed record Score(Tally Tally, IReadOnlyList<Term> Terms)
{
    public int Low { get; } = Terms.Sum(term => term.Low);

    public int High { get; } = Terms.Sum(term => term.High);

    /// <summary>Null: the suspect is in no call-out of the time that counts.</summary>
    internal static Score? Of(Tally tally, RankingFormula formula, Instant now)
    {
        var today = LondonTime.DayOf(now);
        var from = LondonTime.Zone.AtStartOfDay(today.PlusMonths(-formula.LookBackMonths)).ToInstant();
        var counted = tally.CallOuts.Values.Where(callOut => callOut.At >= from).ToList();
        if (counted.Count == 0)
        {
            return null;
        }
        var days = Period.DaysBetween(LondonTime.DayOf(counted.Max(callOut => callOut.At)), today);
        List<Term> terms =
        [
            Exact("Recency", formula.RecencyOf(days), $"the last call-out was {Days(days)}"),
            Exact("Frequency", formula.FrequencyOf(counted.Count), $"{counted.Count} call-out{(counted.Count == 1 ? "" : "s")} in {formula.LookBackMonths} months"),
            GravityOf(counted, formula),
        ];
        if (formula.PointsPerFurtherVictim > 0)
        {
            terms.Add(VictimsOf(tally, formula, from));
        }
        return new Score(tally, terms);
    }

    internal static string Words(int low, int high) => low == high ? $"{low} point{(low == 1 ? "" : "s")}" : $"{low} to {high} points";

    private static Term Exact(string name, int points, string why) => new(name, points, points, why);

    /// <summary>Of the gravest call-out. What nobody said may have been the worst the formula knows.</summary>
    private static Term GravityOf(List<SeenCallOut> counted, RankingFormula formula)
    {
        var (low, high, why) = (0, 0, "nothing that the formula counts as grave");
        foreach (var callOut in counted)
        {
            var kinds = callOut.Abuse.Count == 0 ? 0 : callOut.Abuse.Max(kind => formula.ByAbuse.GetValueOrDefault(Kinds[kind]));
            var least = kinds + (callOut.Weapon == Answer.Yes ? formula.WeaponPoints : 0) + (callOut.Injury == Answer.Yes ? formula.InjuryPoints : 0);
            var most = (callOut.Abuse.Count == 0 ? formula.GravestAbuse : kinds)
                + (callOut.Weapon == Answer.No ? 0 : formula.WeaponPoints) + (callOut.Injury == Answer.No ? 0 : formula.InjuryPoints);
            if (least > low)
            {
                (low, why) = (least, $"the gravest was on {LondonTime.Date(LondonTime.DayOf(callOut.At))}");
            }
            high = Math.Max(high, most);
        }
        return new Term("Gravity", low, high, high > low ? $"{why}; of some it is not known how grave they were" : why);
    }

    private static Term VictimsOf(Tally tally, RankingFormula formula, Instant from)
    {
        var victims = tally.Victims.Values.Count(last => last >= from);
        var low = formula.VictimsOf(victims);
        var high = formula.VictimsOf(victims + tally.WithoutAVictim);
        var why = $"{victims} victim{(victims == 1 ? "" : "s")} named";
        return new Term("Victims", low, high, tally.WithoutAVictim > 0 ? $"{why}; in {tally.WithoutAVictim} nobody is named" : why);
    }

    private static string Days(int days) => days switch { 0 => "today", 1 => "1 day ago", _ => $"{days} days ago" };

    /// <summary>SomeKind → some-kind.</summary>
    internal static string InRulebook(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static readonly Dictionary<AbuseKind, string> Kinds = Enum.GetValues<AbuseKind>().ToDictionary(kind => kind, kind => InRulebook(kind.ToString()));
}
