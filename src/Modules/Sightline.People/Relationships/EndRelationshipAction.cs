using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Relationships;

internal sealed class EndRelationshipAction(SightlineDb db, UnitOfWork unit, IClock clock)
{
    public Task EndAsync(RelationshipEnded fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var today = LondonTime.DayOf(clock.GetCurrentInstant());
            var held = await db.Set<Relationship>().FirstOrDefaultAsync(row => row.Id == fact.Relationship && row.OfId == fact.Of && row.ToId == fact.To, stop);
            Kernel.Rules.Check(
                new RelationshipIsKnown(held is not null),
                new RelationshipHasNotEnded(held?.To),
                new RelationshipEndsAfterItBegins(held?.From, fact.On ?? today),
                new RelationshipDaysAreNotAhead("On", fact.On, today));
            // The day is needed to say that it has ended at all: where nobody knows it, it is the day we learned.
            held!.To = fact.On ?? today;
            unit.State(fact);
        },
        stop);
}

internal sealed class RelationshipEndedHandler(EndRelationshipAction action) : FeedHandler<RelationshipEnded>
{
    protected override Task HandleAsync(RelationshipEnded fact, CancellationToken stop) => action.EndAsync(fact, stop);
}
