using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.Data;
using Sightline.Incidents.Model;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>
/// Records a call-out once: the page at the door, the feed and the API all come here. New people are recorded as the force holds them; who
/// listens (duties, orders, risk) hears it in the same transaction.
/// </summary>
internal sealed class RecordCallOutAction(UnitOfWork unit, SightlineDb db, Vault vault, IPeople people, Acting acting, UnitOfWorkSources sources)
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
        var parties = await PartiesAsync(input, stop);
        var children = parties.Any(party => party.Part == PartyPart.ChildPresent) ? Answer.Yes : input.ChildrenPresent;
        var fact = unit.State(new CallOutRecorded
        {
            Id = input.Fact,
            At = input.At,
            Incident = input.Incident ?? new IncidentId(sources.Ids.New()),
            Call = input.Call,
            Force = input.Force,
            Parties = parties,
            Abuse = input.Abuse,
            ChildrenPresent = children,
            WhyChildrenNotKnown = input.WhyChildrenNotKnown,
            NumberOfChildren = input.NumberOfChildren,
            PowerOfArrest = input.PowerOfArrest,
            WeaponUsed = input.WeaponUsed,
            WhyWeaponNotKnown = input.WhyWeaponNotKnown,
            Injury = input.Injury,
            WhyInjuryNotKnown = input.WhyInjuryNotKnown,
            Place = input.Place,
            WhatHappened = input.WhatHappened,
            WhyNotArrested = input.WhyNotArrested,
        });
        db.Append(await IncidentOfAsync(fact, now, stop));
        foreach (var party in parties)
        {
            db.Append(new IncidentParty { Incident = fact.Incident, Nominal = party.Nominal, Part = party.Part });
        }
        return fact.Incident;
    }

    internal static NewCallOut Cleaned(NewCallOut input) => input with
    {
        Abuse = input.Abuse.Distinct().Order().ToList(),
        Place = PlainText.Clean(input.Place),
        WhatHappened = PlainText.Clean(input.WhatHappened),
        WhyNotArrested = PlainText.Clean(input.WhyNotArrested),
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
            new PowerOfArrestNotUsedNeedsAReason(input.PowerOfArrest, input.WhyNotArrested),
            new ChildOnTheListWasThere(input.ChildrenPresent, childrenOnTheList),
            new NumberOfChildrenFitsTheAnswer(input.ChildrenPresent, input.NumberOfChildren, childrenOnTheList),
            new TextFitsItsField("Place", input.Place, TextFitsItsField.Place),
            new TextFitsItsField("WhatHappened", input.WhatHappened, TextFitsItsField.Account),
            new TextFitsItsField("WhyNotArrested", input.WhyNotArrested, TextFitsItsField.Reason),
        ];
    }

    /// <summary>Those already held first, so that a new person is never tied to somebody who stands against them.</summary>
    private async Task<IReadOnlyList<Party>> PartiesAsync(NewCallOut input, CancellationToken stop)
    {
        var placed = new Dictionary<CallOutPerson, NominalId>(ReferenceEqualityComparer.Instance);
        foreach (var person in input.People.OrderBy(person => person.Nominal is null))
        {
            placed[person] = person.Nominal ?? await people.RecordAsync(NominalOf(person, input, placed), stop);
        }
        return input.People.SelectMany(person => person.Parts.Order().Select(part => new Party(placed[person], part))).Distinct().ToList();
    }

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

    private async Task<Incident> IncidentOfAsync(CallOutRecorded fact, Instant now, CancellationToken stop) => new()
    {
        Id = fact.Incident,
        Fact = fact.Id,
        Call = fact.Call,
        Force = fact.Force,
        At = fact.At,
        LearnedAt = now,
        Abuse = fact.Abuse,
        ChildrenPresent = fact.ChildrenPresent,
        WhyChildrenNotKnown = fact.WhyChildrenNotKnown,
        NumberOfChildren = fact.NumberOfChildren,
        PowerOfArrest = fact.PowerOfArrest,
        WhyNotArrested = fact.WhyNotArrested,
        WeaponUsed = fact.WeaponUsed,
        WhyWeaponNotKnown = fact.WhyWeaponNotKnown,
        Injury = fact.Injury,
        WhyInjuryNotKnown = fact.WhyInjuryNotKnown,
        Place = await SealAsync(fact.Incident, fact.Place, stop),
        WhatHappened = await SealAsync(fact.Incident, fact.WhatHappened, stop),
    };

    private async Task<byte[]?> SealAsync(IncidentId incident, string? text, CancellationToken stop) =>
        text is null ? null : await vault.SealAsync(incident.Value, Sensitivity.SurvivorConfidential, text, stop);
}
