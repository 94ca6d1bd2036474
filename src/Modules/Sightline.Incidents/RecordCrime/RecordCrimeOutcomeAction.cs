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
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordCrime;

internal sealed record NewCrimeOutcome(CrimeId Crime, CrimeOutcomeCode Outcome)
{
    public string? WhyNotCharged { get; init; }

    /// <summary>Null: now. The day decides by which framework it is read.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Records how a crime ended.</summary>
internal sealed class RecordCrimeOutcomeAction(IncidentWork work, RuleBook book)
{
    public Task RecordAsync(NewCrimeOutcome input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var crime = await work.Db.Set<Crime>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == input.Crime, stop);
            Kernel.Rules.Check(new CrimeIsInThisRegister(crime is not null));
            var incident = await work.OwnAsync(crime!.Incident, stop);
            var at = input.At ?? work.Now;
            var outcome = book.CrimeOutcomesOn(LondonTime.DayOf(at)).FirstOrDefault(known => known.Code == input.Outcome.Value);
            var why = PlainText.Clean(input.WhyNotCharged);
            Kernel.Rules.Check(
                new OutcomeComesAfterTheCrime(at, crime.At, work.Now),
                new OutcomeIsOfTheFrameworkOfItsDay(outcome is not null, LondonTime.DayOf(at)),
                new OutcomeInPlaceOfChargeNeedsAReason(outcome?.NeedsWhyNotCharged == true, why),
                new TextFitsItsField("WhyNotCharged", why, TextFitsItsField.Reason));
            var fact = work.Unit.State(new CrimeOutcomeRecorded
            {
                Id = input.Fact,
                At = at,
                Crime = crime.Id,
                Incident = incident.Id,
                Force = incident.Force,
                Outcome = input.Outcome,
                WhyNotCharged = why,
            });
            work.Db.Append(new CrimeEnd { Id = fact.Id, Crime = fact.Crime, Outcome = fact.Outcome, WhyNotCharged = why, At = fact.At, LearnedAt = work.Now });
        },
        stop);
}

internal sealed class RecordCrimeOutcomeFeed(RecordCrimeOutcomeAction action) : FeedHandler<CrimeOutcomeRecorded>
{
    protected override Task HandleAsync(CrimeOutcomeRecorded fact, CancellationToken stop) =>
        action.RecordAsync(new NewCrimeOutcome(fact.Crime, fact.Outcome) { WhyNotCharged = fact.WhyNotCharged, At = fact.At, Fact = fact.Id }, stop);
}
