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

internal sealed class RecordRelationshipAction(SightlineDb db, UnitOfWork unit, TwoByRelationship two, IClock clock)
{
    public Task RecordAsync(RelationshipRecorded fact, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var now = clock.GetCurrentInstant();
            var known = await db.Set<Nominal>().Where(nominal => nominal.Id == fact.Of || nominal.Id == fact.To).Select(nominal => nominal.Id).ToListAsync(stop);
            Kernel.Rules.Check(
                new RelationshipIsBetweenTwo(fact.Of, fact.To),
                new NominalIsKnown("Of", known.Contains(fact.Of)),
                new NominalIsKnown("To", known.Contains(fact.To)),
                new RelationshipIsNew(await db.Set<Relationship>().AnyAsync(held => held.Id == fact.Relationship, stop)),
                new RelationshipDaysAreNotAhead("Period", fact.Period?.From, LondonTime.DayOf(now)),
                new RelationshipDaysAreNotAhead("Period", fact.Period?.To, LondonTime.DayOf(now)));
            db.Append(new Relationship
            {
                Id = fact.Relationship,
                OfId = fact.Of,
                ToId = fact.To,
                Kind = fact.Kind,
                From = fact.Period?.From,
                To = fact.Period?.To,
                LearnedAt = now,
            });
            unit.State(fact);
            await two.KeepApartAsync(fact, stop);
        },
        stop);
}

internal sealed class RelationshipRecordedHandler(RecordRelationshipAction action) : FeedHandler<RelationshipRecorded>
{
    protected override Task HandleAsync(RelationshipRecorded fact, CancellationToken stop) => action.RecordAsync(fact, stop);
}
