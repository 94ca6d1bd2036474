using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.SetNeighbourhoodTask;

internal sealed record NewNeighbourhoodTask(IncidentId Incident, string? What)
{
    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Asks the neighbourhood team to do something because of an incident.</summary>
internal sealed class SetNeighbourhoodTaskAction(IncidentWork work)
{
    public Task SetAsync(NewNeighbourhoodTask input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var what = PlainText.Clean(input.What);
            var at = input.At ?? work.Now;
            Kernel.Rules.Check(
                new TaskSaysWhatToDo(what),
                new TextFitsItsField("What", what, TextFitsItsField.Reason),
                new WhatIsRecordedHasHappened(at, work.Now));
            var fact = work.Unit.State(new NeighbourhoodTaskSet { Id = input.Fact, At = at, Incident = incident.Id, Force = incident.Force, What = what! });
            work.Db.Append(new NeighbourhoodTask { Id = fact.Id, Incident = fact.Incident, What = await work.SealAsync(fact.Incident, what, stop), At = fact.At });
        },
        stop);
}

internal sealed class SetNeighbourhoodTaskFeed(SetNeighbourhoodTaskAction action) : FeedHandler<NeighbourhoodTaskSet>
{
    protected override Task HandleAsync(NeighbourhoodTaskSet fact, CancellationToken stop) =>
        action.SetAsync(new NewNeighbourhoodTask(fact.Incident, fact.What) { At = fact.At, Fact = fact.Id }, stop);
}
