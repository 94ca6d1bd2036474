using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordEquality;

internal sealed record NewEquality(IncidentId Incident, NominalId Nominal, EqualityDescription Equality)
{
    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Records what somebody at a call-out said of themselves for equality figures.</summary>
internal sealed class RecordEqualityAction(IncidentWork work, Vault vault, RuleBook book)
{
    public Task RecordAsync(NewEquality input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var at = input.At ?? work.Now;
            Kernel.Rules.Check(
                [
                    new PersonHadAPartInTheCallOut(await work.Db.Set<IncidentParty>().AnyAsync(party => party.Incident == incident.Id && party.Nominal == input.Nominal, stop)),
                    new WhatIsRecordedHasHappened(at, work.Now),
                    .. RulesOf(input.Equality, LondonTime.DayOf(at)),
                ]);
            var fact = work.Unit.State(new EqualityRecorded
            {
                Id = input.Fact,
                At = at,
                Nominal = input.Nominal,
                Incident = incident.Id,
                Force = incident.Force,
                Equality = input.Equality,
            });
            var written = JsonSerializer.Serialize(fact.Equality, HouseJson.Options);
            work.Db.Append(new EqualityEntry
            {
                Id = fact.Id,
                Nominal = fact.Nominal,
                Force = fact.Force,
                Sealed = await vault.SealAsync(fact.Nominal.Value, Sensitivity.Equality, written, stop),
                At = fact.At,
            });
        },
        stop);

    private IEnumerable<Rule> RulesOf(EqualityDescription said, LocalDate day)
    {
        var known = book.EqualityCategoriesOn(day);
        return
        [
            Of("Ethnicity", said.Ethnicity, EqualityQuestion.Ethnicity), Of("Disability", said.Disability, EqualityQuestion.Disability),
            Of("Orientation", said.Orientation, EqualityQuestion.Orientation), Of("Religion", said.Religion, EqualityQuestion.Religion),
        ];

        Rule Of(string field, EqualityAnswer answer, EqualityQuestion question) => new EqualityAnswerIsOnItsList(
            field, answer.Code is null || known.Any(category => category.Question == question && category.Code == answer.Code));
    }
}

internal sealed class RecordEqualityFeed(RecordEqualityAction action) : FeedHandler<EqualityRecorded>
{
    protected override Task HandleAsync(EqualityRecorded fact, CancellationToken stop) =>
        action.RecordAsync(new NewEquality(fact.Incident, fact.Nominal, fact.Equality) { At = fact.At, Fact = fact.Id }, stop);
}
