using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Reviews;

/// <summary>
/// Somebody looked at two records that may be one person and decided, saying why: yes ties them, no keeps them apart, not known leaves the question open, behind those nobody
/// has looked at and with whoever manages the desk. Each can be taken back.
/// </summary>
internal sealed class ReviewTieAction(SightlineDb db, UnitOfWork unit, DecisionsInTurn turn, TieNominalsAction tie, ReviewBook reviews, Acting acting)
{
    public Task ReviewAsync(ReviewId id, Answer samePerson, string? why, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var review = await db.Set<TieReview>().SingleAsync(review => review.Id == id, stop);
            Kernel.Rules.Check(
                new ReviewIsOpen(TieBook.StillOpen.Contains(review.State)),
                new ReviewIsForThisAgency(review.Agency, acting.Current.Agency),
                new DecidingSaysWhy(why),
                new TextIsShortEnough("Why", why, 2000));
            switch (samePerson)
            {
                case Answer.Yes when !await reviews.AreTiedAsync(review, stop):
                    // Tying answers every open question between the two, this one too.
                    await tie.TieAsync(review.OtherId, review.NominalId, why, stop);
                    break;
                case Answer.NotKnown:
                    await LeaveOpenAsync(review, why!, stop);
                    break;
                default:
                    await DecideAsync(review, samePerson, why!, stop);
                    break;
            }
        },
        stop);

    /// <summary>Takes a decision to keep two apart back: they are asked about again.</summary>
    public Task LiftAsync(ReviewId id, string? why, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var review = await db.Set<TieReview>().SingleAsync(review => review.Id == id, stop);
            Kernel.Rules.Check(
                new OnlyADecisionToKeepApartIsTakenBack(review.State == ReviewState.Different),
                new ReviewIsForThisAgency(review.Agency, acting.Current.Agency),
                new DecidingSaysWhy(why),
                new TextIsShortEnough("Why", why, 2000));
            var open = await reviews.OpenStateOfAsync(review, stop);
            foreach (var other in await reviews.BetweenAsync(review, ReviewState.Different, stop))
            {
                other.State = other.Id == review.Id ? open : ReviewState.Lifted;
            }
            review.DecidedAt = null;
            unit.State(new TieReviewReopened { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, Agency = review.Agency, Why = why!.Trim() });
            await reviews.History.RememberAsync(TieStep.Lifted, review.NominalId, review.OtherId, why, stop);
        },
        stop);

    private async Task DecideAsync(TieReview review, Answer samePerson, string why, CancellationToken stop)
    {
        review.State = samePerson == Answer.Yes ? ReviewState.Same : ReviewState.Different;
        review.DecidedAt = reviews.Now;
        review.Known |= await reviews.History.KnownAsync(review.NominalId, review.OtherId, stop);
        unit.State(new TieReviewed { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, SamePerson = samePerson, Why = why.Trim() });
        await reviews.History.RememberAsync(samePerson == Answer.Yes ? TieStep.Tied : TieStep.KeptApart, review.NominalId, review.OtherId, why, stop);
    }

    private async Task LeaveOpenAsync(TieReview review, string why, CancellationToken stop)
    {
        var isFirst = review.State != ReviewState.CouldNotTell;
        review.State = ReviewState.CouldNotTell;
        review.DecidedAt = reviews.Now;
        if (isFirst)
        {
            unit.State(new TieReviewLeftOpen { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, Agency = review.Agency, Why = why.Trim() });
        }
        else
        {
            unit.State(new TieReviewStillOpen { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, Why = why.Trim() });
        }
        await reviews.History.RememberAsync(TieStep.NotSure, review.NominalId, review.OtherId, why, stop);
    }
}

/// <summary>What deciding needs to know of questions and ties.</summary>
internal sealed class ReviewBook(TieBook ties, TieHistory history, TiesSeen seen)
{
    internal TieHistory History { get; } = history;

    internal NodaTime.Instant Now => ties.Now;

    internal async Task<bool> AreTiedAsync(TieReview review, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([review.NominalId, review.OtherId], stop);
        return standing.TryGetValue(review.NominalId, out var one) && standing.TryGetValue(review.OtherId, out var other) && one == other;
    }

    internal async Task<ReviewState> OpenStateOfAsync(TieReview review, CancellationToken stop) =>
        (await seen.HeldByServicesAsync([review.NominalId, review.OtherId], stop)).Count > 0 ? ReviewState.OpenWithService : ReviewState.Open;

    internal Task<List<TieReview>> BetweenAsync(TieReview review, ReviewState state, CancellationToken stop) =>
        ties.ReviewsBetween([review.NominalId], [review.OtherId]).Where(other => other.State == state).ToListAsync(stop);
}
