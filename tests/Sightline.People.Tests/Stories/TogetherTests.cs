using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.Rules;
using Sightline.People.Splits;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

/// <summary>Two people press at the same moment: one of them decides, and the other is told so in words.</summary>
public sealed class TogetherTests
{
    private const int Times = 6;

    [Theory]
    [OnBothDatabases(Answer.Yes, Answer.No)]
    [OnBothDatabases(Answer.Yes, Answer.Yes)]
    [OnBothDatabases(Answer.No, Answer.No)]
    public async Task Of_two_reviewers_who_decide_at_once_one_decides_and_the_other_is_told(Provider provider, Answer first, Answer second)
    {
        await using var register = await OpenAsync(provider);
        for (var time = 0; time < Times; time++)
        {
            await register.RecordAsync(Said("Kathryn", $"Pember{(char)('k' + time)}on", $"{1990 - (4 * time)}-05"));
            await register.RecordAsync(Said("Katherine", $"Pember{(char)('k' + time)}on", $"{1990 - (4 * time)}"));
            var review = (await register.AllAsync<TieReview>()).Single(row => row.State == ReviewState.Open);

            var refused = await AtOnceAsync(() => DecideAsync(register, review.Id, first, "First."), () => DecideAsync(register, review.Id, second, "Second."));

            Assert.IsType<ReviewIsOpen>(Assert.Single(refused.Broken));
            Assert.Equal(time + 1, (await register.AllAsync<TieDecision>()).Count);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Of_two_who_part_the_same_records_at_once_one_does_and_it_is_parted_once(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        for (var time = 0; time < Times; time++)
        {
            var one = await register.RecordAsync(Said("Ruth", $"Eller{(char)('k' + time)}", $"{1985 - time}-01-02"));
            var other = await register.RecordAsync(Said("Ruth", $"Eller{(char)('k' + time)}", $"{1985 - time}-01-02") with { HeldBy = AccessTestData.Probation });
            Assert.Equal(2, (await register.SubjectAsync(one)).Nominals.Count);

            var refused = await AtOnceAsync(() => SplitAsync(register, one, other), () => SplitAsync(register, other, one));

            Assert.Contains(refused.Broken, rule => rule is RecordIsTied);
            Assert.Equal(time + 1, (await register.AllAsync<Split>()).Count);
            Assert.Equal(time + 1, (await register.AllAsync<TieReview>()).Count(row => row.State == ReviewState.Different));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Whoever_is_asked_is_asked_once_and_answers_once_however_often_it_is_pressed(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var probation = Reviewer with { Agency = AccessTestData.Probation };
        for (var time = 0; time < Times; time++)
        {
            await register.RecordAsync(Said("Kathryn", $"Pember{(char)('k' + time)}on", $"{1990 - (4 * time)}-05"));
            await register.RecordAsync(Said("Katherine", $"Pember{(char)('k' + time)}on", $"{1990 - (4 * time)}") with { HeldBy = AccessTestData.Probation });
            var review = (await register.AllAsync<TieReview>())[^1];

            var asking = await AtOnceAsync(() => AskAsync(review.Id), () => AskAsync(review.Id));
            var question = Assert.Single(await register.AllAsync<HolderQuestion>(), row => row.ReviewId == review.Id);
            var answering = await AtOnceAsync(() => AnswerAsync(question.Id, Answer.Yes), () => AnswerAsync(question.Id, Answer.No));

            Assert.Contains(asking.Broken, rule => rule is TheHolderIsAskedOnce);
            Assert.Contains(answering.Broken, rule => rule is QuestionIsNotAnsweredYet);
        }

        Task AskAsync(ReviewId review) => register.House.AsAsync(probation, scope => scope.GetRequiredService<AskHolderAction>().AskAsync(review, Given.Name, Stop));

        Task AnswerAsync(QuestionId question, Answer answer) =>
            register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<AskHolderAction>().AnswerAsync(question, answer, "Seen.", Stop));
    }

    /// <summary>Runs both at the same moment; exactly one of them is refused.</summary>
    private static async Task<RulesBrokenException> AtOnceAsync(Func<Task> one, Func<Task> other)
    {
        var both = await Task.WhenAll(Task.Run(() => RefusedAsync(one)), Task.Run(() => RefusedAsync(other)));
        return Assert.Single(both, refused => refused is not null)!;
    }

    private static async Task<RulesBrokenException?> RefusedAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RulesBrokenException refused)
        {
            return refused;
        }
    }

    private static Task DecideAsync(Register register, ReviewId review, Answer answer, string why) =>
        register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<ReviewTieAction>().ReviewAsync(review, answer, why, Stop));

    private static Task SplitAsync(Register register, NominalId of, NominalId leaving) => register.House.AsAsync(
        Reviewer, scope => scope.GetRequiredService<SplitPersonAction>().SplitAsync(new NewSplit { Nominal = of, Leaving = [leaving], Reason = "Two women." }, Stop));
}
