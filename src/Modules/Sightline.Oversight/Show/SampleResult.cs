using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Rulebook;

namespace Sightline.Oversight.Show;

/// <summary>Of one question how many answered what. The three and those not looked at yet are all that there are.</summary>
internal sealed record QuestionResult(SampleQuestion Question, int Yes, int No, int NotKnown)
{
    public required int Cases { get; init; }

    /// <summary>Somebody outside would learn of single cases: no number is told.</summary>
    public bool IsKeptBack { get; init; }

    public int LookedAt => Yes + No + NotKnown;

    public int NotLookedAt => Cases - LookedAt;

    /// <summary>Shares are of those where it is known.</summary>
    public string Share => Yes + No == 0 ? "not known of any" : $"{Yes} of {Yes + No} where it is known";
}

internal static class SampleResult
{
    /// <param name="rule">The questions, and below which number nothing is told outside.</param>
    /// <param name="cases">Numbers of the cases that count for this reader.</param>
    /// <param name="reviews">By one agency.</param>
    /// <param name="isOutside">Then a row in which any number is small is kept back whole: one number left out can be reckoned from the rest.</param>
    internal static IReadOnlyList<QuestionResult> Of(SampleRule rule, IReadOnlySet<int> cases, IReadOnlyList<CaseReview> reviews, bool isOutside)
    {
        var counted = reviews.Where(review => cases.Contains(review.Number)).ToList();
        return
        [
            .. rule.Questions.Select(question =>
            {
                var answers = counted.Select(review => review.Answers.FirstOrDefault(answer => answer.Question == question.Code)?.Answer).OfType<Answer>().ToList();
                int Count(Answer answer) => answers.Count(given => given == answer);
                var row = new QuestionResult(question, Count(Answer.Yes), Count(Answer.No), Count(Answer.NotKnown)) { Cases = cases.Count };
                int[] told = [row.Yes, row.No, row.NotKnown, row.NotLookedAt, row.Cases];
                return row with { IsKeptBack = isOutside && told.Any(number => number > 0 && number < rule.SmallNumber) };
            }),
        ];
    }
}
