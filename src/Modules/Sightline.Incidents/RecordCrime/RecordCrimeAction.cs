using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordCrime;

internal sealed record NewCrime(IncidentId Incident, OffenceCode Offence)
{
    public Answer InAHome { get; init; }

    public CrimeId? Crime { get; init; }

    /// <summary>Null: when the call-out was.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Records a crime because of a call-out.</summary>
internal sealed class RecordCrimeAction(IncidentWork work, RuleBook book, IIdSource ids)
{
    public Task<CrimeId> RecordAsync(NewCrime input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var at = input.At ?? incident.At;
            Kernel.Rules.Check(
                new OffenceIsInTheRulebook(book.OffencesOn(LondonTime.DayOf(at)).Any(offence => offence.Code == input.Offence.Value)),
                new WhatIsRecordedHasHappened(at, work.Now),
                new CrimeIsRecordedOnce(input.Crime is { } given && await work.Db.Set<Crime>().AnyAsync(held => held.Id == given, stop)));
            var fact = work.Unit.State(new CrimeRecorded
            {
                Id = input.Fact,
                At = at,
                Crime = input.Crime ?? new CrimeId(ids.New()),
                Incident = incident.Id,
                Force = incident.Force,
                Offence = input.Offence,
                InAHome = input.InAHome,
            });
            work.Db.Append(new Crime
            {
                Id = fact.Crime,
                Incident = fact.Incident,
                Force = fact.Force,
                Offence = fact.Offence,
                InAHome = fact.InAHome,
                At = fact.At,
                LearnedAt = work.Now,
            });
            return fact.Crime;
        },
        stop);
}

internal sealed class RecordCrimeFeed(RecordCrimeAction action) : FeedHandler<CrimeRecorded>
{
    protected override Task HandleAsync(CrimeRecorded fact, CancellationToken stop) =>
        action.RecordAsync(new NewCrime(fact.Incident, fact.Offence) { InAHome = fact.InAHome, Crime = fact.Crime, At = fact.At, Fact = fact.Id }, stop);
}
