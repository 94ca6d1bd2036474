using Sightline.Facts.Incidents;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.RecordCallOut;

internal sealed class RecordCallOutFeed(RecordCallOutAction action) : FeedHandler<CallOutRecorded>
{
    protected override Task HandleAsync(CallOutRecorded fact, CancellationToken stop) => action.RecordAsync(
        new NewCallOut
        {
            Incident = fact.Incident,
            Fact = fact.Id,
            Call = fact.Call,
            Force = fact.Force,
            At = fact.At,
            People = PeopleOf(fact),
            Connections = fact.Connections,
            Found = CallOutFact.FoundIn(fact),
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
            Place = fact.Place,
            WhatHappened = fact.WhatHappened,
        }, stop);

    private static List<CallOutPerson> PeopleOf(CallOutRecorded fact) =>
        fact.Parties.GroupBy(party => party.Nominal).Select(person => new CallOutPerson
        {
            Nominal = person.Key,
            Parts = person.Select(party => party.Part).Distinct().ToList(),
            Arrested = fact.Findings.Any(finding => finding.Nominal == person.Key && finding.Arrested),
            Experienced = fact.Findings.Where(finding => finding.Nominal == person.Key).SelectMany(finding => finding.Experienced).Distinct().ToList(),
        }).ToList();
}
