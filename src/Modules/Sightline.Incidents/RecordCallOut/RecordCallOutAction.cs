using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.Data;
using Sightline.Incidents.Definition;
using Sightline.Incidents.Model;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>
/// Records a call-out once: the page at the door, the feed and the API all come here. New people are recorded as the force holds them; who
/// listens (duties, orders, risk) hears it in the same transaction.
/// </summary>
internal sealed class RecordCallOutAction(UnitOfWork unit, SightlineDb db, CallOutKeeping keeping, IPeople people, Acting acting, UnitOfWorkSources sources)
{
    public Task<IncidentId> RecordAsync(NewCallOut input, CancellationToken stop) =>
        References.MustHoldAsync(() => unit.DoAsync(() => WriteAsync(Cleaned(input), stop), stop));

    private async Task<IncidentId> WriteAsync(NewCallOut input, CancellationToken stop)
    {
        var now = sources.Clock.GetCurrentInstant();
        Kernel.Rules.Check(
            new ForceSpeaksOnlyForItself(acting.Current, input.Force),
            new CallOutIsRecordedOnce(input.Incident is { } given && await db.Set<Incident>().AnyAsync(incident => incident.Id == given, stop)),
            new CallIsInThisRegister(input.Call is not { } call || await db.Set<Call>().AnyAsync(held => held.Id == call, stop)));
        Kernel.Rules.Check(RulesOf(input, now));
        var placed = await PlacedAsync(input, stop);
        var connections = ConnectionsSaid.Of(input, placed);
        var read = await keeping.Reader.ReadAsync(new ToBeRead(LondonTime.DayOf(input.At), PartiesOf(input, placed), connections, input.Abuse), stop);
        var fact = unit.State(CallOutFact.Of(input, read) with
        {
            Incident = input.Incident ?? new IncidentId(sources.Ids.New()),
            Connections = connections,
            Findings = [.. input.People.Where(person => person.Arrested || person.Experienced.Count > 0).Select(person => new PartyFinding(placed[person], person.Arrested, person.Experienced))],
        });
        await keeping.KeepAsync(fact, now, stop);
        foreach (var connection in connections.Where(connection => connection.Kind is not (ConnectionKind.NotKnown or ConnectionKind.NotConnected)))
        {
            await people.RelateAsync(new Related(connection.Of, connection.To, (RelationshipKind)(int)connection.Kind), stop);
        }
        return fact.Incident;
    }

    internal static NewCallOut Cleaned(NewCallOut input) => input with
    {
        Abuse = input.Abuse.Distinct().Order().ToList(),
        Place = PlainText.Clean(input.Place),
        WhatHappened = PlainText.Clean(input.WhatHappened),
        WhyNotArrested = PlainText.Clean(input.WhyNotArrested),
        Found = input.Found with
        {
            WhyBothArrested = PlainText.Clean(input.Found.WhyBothArrested),
            Circumstances = [.. input.Found.Circumstances.DistinctBy(answer => answer.Kind).OrderBy(answer => answer.Kind)],
            ChildrenExperienced = [.. input.Found.ChildrenExperienced.Distinct().Order()],
            Evidence = [.. input.Found.Evidence.Distinct().Order()],
            Markers = [.. input.Found.Markers.Distinct().Order()],
        },
    };

    /// <summary>What can be said of it before anything is looked up: the page asks the same before it shows the answers.</summary>
    internal static Rule[] RulesOf(NewCallOut input, Instant now)
    {
        var childrenOnTheList = input.People.Count(person => person.Parts.Contains(PartyPart.ChildPresent));
        return
        [
            new CallOutIsNotInTheFuture(input.At, now),
            new CallOutNamesAtLeastOnePerson(input.People.Count),
            new EveryoneNamedHasAPart(input.People.Count(person => person.Parts.Count == 0)),
            new VictimAndSuspectAreTwoPeople(input.People),
            new DualArrestNeedsAJustification(DualArrest.Is(input.People), input.Found.WhyBothArrested),
            new TextFitsItsField("WhyBothArrested", input.Found.WhyBothArrested, TextFitsItsField.Reason),
            new PowerOfArrestNotUsedNeedsAReason(input.PowerOfArrest, input.WhyNotArrested),
            new ChildOnTheListWasThere(input.ChildrenPresent, childrenOnTheList),
            new NumberOfChildrenFitsTheAnswer(input.ChildrenPresent, input.NumberOfChildren, childrenOnTheList),
            new TextFitsItsField("Place", input.Place, TextFitsItsField.Place),
            new TextFitsItsField("WhatHappened", input.WhatHappened, TextFitsItsField.Account),
            new TextFitsItsField("WhyNotArrested", input.WhyNotArrested, TextFitsItsField.Reason),
        ];
    }

    /// <summary>Those already held first, so that a new person is never tied to somebody who stands against them.</summary>
    private async Task<Dictionary<CallOutPerson, NominalId>> PlacedAsync(NewCallOut input, CancellationToken stop)
    {
        var placed = new Dictionary<CallOutPerson, NominalId>(ReferenceEqualityComparer.Instance);
        foreach (var person in input.People.OrderBy(person => person.Nominal is null))
        {
            placed[person] = person.Nominal ?? await people.RecordAsync(NominalOf(person, input, placed), stop);
        }
        return placed;
    }

    private static List<Party> PartiesOf(NewCallOut input, Dictionary<CallOutPerson, NominalId> placed) =>
        input.People.SelectMany(person => person.Parts.Order().Select(part => new Party(placed[person], part))).Distinct().ToList();

    private static NewNominal NominalOf(CallOutPerson person, NewCallOut input, Dictionary<CallOutPerson, NominalId> placed)
    {
        var described = person.Described ?? new PersonDescription();
        var keepApart = person.IsOnTheVictimsSide && !described.Contact.IsEmpty;
        return new NewNominal
        {
            HeldBy = input.Force,
            Details = keepApart ? described with { Contact = new ContactDescription() } : described,
            Confidential = keepApart ? described.Contact : null,
            At = input.At,
            NeverSameAs = placed.Where(other => other.Key.StandsAgainst(person)).Select(other => other.Value).Distinct().ToList(),
        };
    }
}
