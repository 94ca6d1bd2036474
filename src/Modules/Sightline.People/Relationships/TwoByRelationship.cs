using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Relationships;

/// <summary>
/// Whoever is somebody's father is not that somebody, however alike their names: an open question whether the two are one is answered, and none is
/// asked again. Records already tied stay tied: which of the two was the slip, a person decides.
/// </summary>
internal sealed class TwoByRelationship(SightlineDb db, UnitOfWork unit, TieBook ties, TieHistory history, TiesSeen seen, IIdSource ids)
{
    internal async Task KeepApartAsync(RelationshipRecorded fact, CancellationToken stop)
    {
        var between = await db.Set<TieReview>()
            .Where(review => (review.NominalId == fact.Of && review.OtherId == fact.To) || (review.NominalId == fact.To && review.OtherId == fact.Of))
            .ToListAsync(stop);
        foreach (var review in between.Where(review => TieBook.StillOpen.Contains(review.State)))
        {
            review.State = ReviewState.Different;
            review.DecidedAt = ties.Now;
            unit.State(new TieReviewed { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, SamePerson = Answer.No });
            await history.RememberAsync(TieStep.Related, review.NominalId, review.OtherId, null, stop);
        }
        if (between.Any(review => review.State is ReviewState.Different or ReviewState.OtherSides) || await AreTiedAsync(fact, stop))
        {
            return;
        }
        await history.RememberAsync(TieStep.Related, fact.Of, fact.To, null, stop);
        db.Append(new TieReview
        {
            Id = new ReviewId(ids.New()),
            NominalId = fact.Of,
            OtherId = fact.To,
            Agency = await AgencyAsync(fact, stop),
            Weight = 0,
            State = ReviewState.Different,
            PutAt = ties.Now,
            DecidedAt = ties.Now,
        });
    }

    /// <summary>What is decided about a survivors' service's record is kept with that service: nobody else may know of the record.</summary>
    private async Task<AgencyCode> AgencyAsync(RelationshipRecorded fact, CancellationToken stop) =>
        (await seen.HeldByServicesAsync([fact.Of, fact.To], stop)) is { Count: > 0 } services
            ? services.Values.First()
            : (await db.Set<Nominal>().AsNoTracking().SingleAsync(nominal => nominal.Id == fact.Of, stop)).HeldBy;

    private async Task<bool> AreTiedAsync(RelationshipRecorded fact, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([fact.Of, fact.To], stop);
        return standing.TryGetValue(fact.Of, out var one) && standing.TryGetValue(fact.To, out var other) && one == other;
    }
}
