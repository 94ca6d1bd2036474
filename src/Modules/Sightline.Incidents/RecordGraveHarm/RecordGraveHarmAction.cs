using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.RecordGraveHarm;

internal sealed record NewGraveHarm(IncidentId Incident, GraveHarm Harm)
{
    public Answer ReviewUndertaken { get; init; }

    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Records that an incident was a death or a near miss, or that a review of it is undertaken.</summary>
internal sealed class RecordGraveHarmAction(IncidentWork work)
{
    public Task RecordAsync(NewGraveHarm input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var at = input.At ?? work.Now;
            Kernel.Rules.Check(new WhatIsRecordedHasHappened(at, work.Now));
            var fact = work.Unit.State(new GraveHarmRecorded
            {
                Id = input.Fact,
                At = at,
                Incident = incident.Id,
                Force = incident.Force,
                Harm = input.Harm,
                ReviewUndertaken = input.ReviewUndertaken,
            });
            work.Db.Append(new GraveHarmEntry { Id = fact.Id, Incident = fact.Incident, Harm = fact.Harm, ReviewUndertaken = fact.ReviewUndertaken, At = fact.At });
        },
        stop);
}

internal sealed class RecordGraveHarmFeed(RecordGraveHarmAction action) : FeedHandler<GraveHarmRecorded>
{
    protected override Task HandleAsync(GraveHarmRecorded fact, CancellationToken stop) =>
        action.RecordAsync(new NewGraveHarm(fact.Incident, fact.Harm) { ReviewUndertaken = fact.ReviewUndertaken, At = fact.At, Fact = fact.Id }, stop);
}
