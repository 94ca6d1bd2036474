using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.ReviewDualArrest;

internal sealed record NewDualArrestReview(IncidentId Incident, Answer Justified, string? Why)
{
    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Records whether arresting people on both sides was right.</summary>
internal sealed class ReviewDualArrestAction(IncidentWork work)
{
    public Task ReviewAsync(NewDualArrestReview input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var parties = await work.Db.Set<IncidentParty>().AsNoTracking().Where(party => party.Incident == incident.Id).ToListAsync(stop);
            var why = PlainText.Clean(input.Why);
            var at = input.At ?? work.Now;
            Kernel.Rules.Check(
                new OnlyADualArrestIsReviewed(BothSides.WereArrested(parties)),
                new NobodyChecksTheirOwnReport(incident.RecordedBy, work.Actor.User),
                new ReviewSaysWhy(why),
                new TextFitsItsField("Why", why, TextFitsItsField.Reason),
                new WhatIsRecordedHasHappened(at, work.Now));
            var fact = work.Unit.State(new DualArrestReviewed { Id = input.Fact, At = at, Incident = incident.Id, Force = incident.Force, Justified = input.Justified, Why = why! });
            work.Db.Append(new DualArrestReview { Id = fact.Id, Incident = fact.Incident, Justified = fact.Justified, Why = fact.Why, At = fact.At, By = work.Actor.User });
        },
        stop);
}

internal sealed class ReviewDualArrestFeed(ReviewDualArrestAction action) : FeedHandler<DualArrestReviewed>
{
    protected override Task HandleAsync(DualArrestReviewed fact, CancellationToken stop) =>
        action.ReviewAsync(new NewDualArrestReview(fact.Incident, fact.Justified, fact.Why) { At = fact.At, Fact = fact.Id }, stop);
}
