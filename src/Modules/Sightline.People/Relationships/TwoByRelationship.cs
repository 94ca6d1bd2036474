using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Relationships;

/// <summary>
/// Whoever is somebody's father is not that somebody, however alike their names: an open question whether the two are one is answered, and none is
/// asked again. Records already tied stay tied: which of the two was the slip, a person decides.
/// </summary>
internal sealed class TwoByRelationship(SightlineDb db, UnitOfWork unit, TieBook ties, IClock clock, IIdSource ids)
{
    internal async Task KeepApartAsync(RelationshipRecorded fact, CancellationToken stop)
    {
        var between = await db.Set<TieReview>()
            .Where(review => (review.NominalId == fact.Of && review.OtherId == fact.To) || (review.NominalId == fact.To && review.OtherId == fact.Of))
            .ToListAsync(stop);
        foreach (var review in between.Where(review => review.State == ReviewState.Open))
        {
            review.State = ReviewState.Different;
            review.DecidedAt = clock.GetCurrentInstant();
            unit.State(new TieReviewed { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, SamePerson = Answer.No });
        }
        if (between.Any(review => review.State is ReviewState.Different or ReviewState.OtherSides) || await AreTiedAsync(fact, stop))
        {
            return;
        }
        db.Append(new TieReview
        {
            Id = new ReviewId(ids.New()),
            NominalId = fact.Of,
            OtherId = fact.To,
            Agency = (await db.Set<Nominal>().AsNoTracking().SingleAsync(nominal => nominal.Id == fact.Of, stop)).HeldBy,
            Weight = 0,
            State = ReviewState.Different,
            PutAt = clock.GetCurrentInstant(),
            DecidedAt = clock.GetCurrentInstant(),
        });
    }

    private async Task<bool> AreTiedAsync(RelationshipRecorded fact, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([fact.Of, fact.To], stop);
        return standing.TryGetValue(fact.Of, out var one) && standing.TryGetValue(fact.To, out var other) && one == other;
    }
}
