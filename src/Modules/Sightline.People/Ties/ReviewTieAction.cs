using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>Somebody looked at two records that may be one person and decided: yes ties them, no keeps them apart, not known leaves them as they are.</summary>
internal sealed class ReviewTieAction(SightlineDb db, UnitOfWork unit, TieNominalsAction tie, TieBook ties, Acting acting)
{
    public Task ReviewAsync(ReviewId id, Answer samePerson, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var review = await db.Set<TieReview>().SingleAsync(review => review.Id == id, stop);
            Kernel.Rules.Check(new ReviewIsOpen(review.State == ReviewState.Open), new ReviewIsForThisAgency(review.Agency, acting.Current.Agency));
            if (samePerson == Answer.Yes && !await AreTiedAsync(review, stop))
            {
                // Tying answers every open question between the two, this one too.
                await tie.TieAsync(review.OtherId, review.NominalId, stop);
                return;
            }
            review.State = samePerson switch { Answer.Yes => ReviewState.Same, Answer.No => ReviewState.Different, _ => ReviewState.CouldNotTell };
            review.DecidedAt = ties.Now;
            unit.State(new TieReviewed { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, SamePerson = samePerson });
        },
        stop);

    private async Task<bool> AreTiedAsync(TieReview review, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([review.NominalId, review.OtherId], stop);
        return standing.TryGetValue(review.NominalId, out var one) && standing.TryGetValue(review.OtherId, out var other) && one == other;
    }
}
