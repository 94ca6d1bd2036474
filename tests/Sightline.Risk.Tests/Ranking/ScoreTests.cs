using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Risk.Ranking;
using Sightline.Testing;
using static Sightline.Risk.Tests.Ranking.Formulas;

namespace Sightline.Risk.Tests.Ranking;

public sealed class ScoreTests
{
    [Fact, Source("G-10"), Source("Y-97"), Source("Y-99")]
    public void Points_are_what_the_formula_says_part_by_part()
    {
        var her = (new NominalId(Id(90)), Id(90));
        var another = (new NominalId(Id(91)), Id(91));
        var suspect = Suspect(1, CallOut(10, 40, AbuseKind.Physical) with { Weapon = Answer.Yes }, CallOut(11, 200, AbuseKind.Sexual), CallOut(12, 300, AbuseKind.Psychological));
        suspect.Saw(her, Now - Duration.FromDays(40));
        suspect.Saw(another, Now - Duration.FromDays(200));
        var score = Score.Of(suspect, Formula, Now)!;
        // 40 days ago: 30; three call-outs: 30; physical with a weapon 45, over sexual 40; one victim beyond the first: 20.
        Assert.Equal([("Recency", 30, 30), ("Frequency", 30, 30), ("Gravity", 45, 45), ("Victims", 20, 20)], score.Terms.Select(term => (term.Name, term.Low, term.High)));
        Assert.Equal((125, 125), (score.Low, score.High));
        Assert.Contains("40 days ago", score.Terms[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_longer_back_than_the_formula_looks_counts_nothing()
    {
        Assert.Null(Score.Of(Suspect(1, CallOut(10, 800, AbuseKind.Sexual)), Formula, Now));
        Assert.Equal(10, Score.Of(Suspect(1, CallOut(10, 800, AbuseKind.Sexual), CallOut(11, 5, AbuseKind.Economic)), Formula, Now)!.Terms[1].Low);
    }

    [Fact, Source("Y-99")]
    public void What_is_not_known_is_a_range_and_never_nothing()
    {
        var unknown = Suspect(1, CallOut(10, 10) with { Weapon = Answer.NotKnown, Injury = Answer.NotKnown });
        unknown.WithoutAVictim = 1;
        var score = Score.Of(unknown, Formula, Now)!;
        // Kind not known: up to 40; weapon up to 25; hurt up to 15. One victim, not named, is no further one.
        Assert.Equal((0, 80), (score.Terms[2].Low, score.Terms[2].High));
        Assert.Equal((0, 0), (score.Terms[3].Low, score.Terms[3].High));
        Assert.Equal((60, 140), (score.Low, score.High));
    }

    [Fact, Source("G-10")]
    public void Places_are_ranges_that_hold_whatever_the_unknown_turns_out_to_be()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var scores = Enumerable.Range(0, 5).Select(number => Between(number, random.Next(0, 6), random.Next(0, 4))).ToList();
            var places = Places.Of(scores).ToDictionary(place => place.Score.Tally.Key);
            var seen = scores.ToDictionary(score => score.Tally.Key, _ => (Best: int.MaxValue, Worst: 0));
            foreach (var drawn in Draws([.. scores.Select(score => (score.Low, score.High))]))
            {
                for (var index = 0; index < scores.Count; index++)
                {
                    var place = 1 + drawn.Count(points => points > drawn[index]);
                    var (best, worst) = seen[scores[index].Tally.Key];
                    seen[scores[index].Tally.Key] = (Math.Min(best, place), Math.Max(worst, place));
                }
            }
            Assert.All(scores, score => Assert.Equal(seen[score.Tally.Key], (places[score.Tally.Key].Best, places[score.Tally.Key].Worst)));
        }
    }

    [Fact]
    public void The_same_points_are_the_same_place_and_said_to_be()
    {
        var places = Places.Of([Between(1, 5, 0), Between(2, 7, 0), Between(3, 5, 0)]);
        Assert.Equal([("1", 0), ("2", 1), ("2", 1)], places.Select(place => (place.Words, place.Tied)));
    }

    private static Score Between(int number, int low, int more) => new(Suspect(number + 1), [new Term("All", low, low + more, "")]);

    /// <summary>Every way in which the unknown may turn out.</summary>
    private static IEnumerable<int[]> Draws(IReadOnlyList<(int Low, int High)> ranges)
    {
        IEnumerable<int[]> drawn = [[]];
        foreach (var (low, high) in ranges)
        {
            drawn = drawn.SelectMany(before => Enumerable.Range(low, high - low + 1).Select(points => (int[])[.. before, points]));
        }
        return drawn;
    }
}
