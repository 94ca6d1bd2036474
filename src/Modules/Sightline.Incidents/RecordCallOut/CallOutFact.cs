using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Definition;
using Sightline.Kernel;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>A call-out as it is stated.</summary>
internal static class CallOutFact
{
    /// <summary>All but its id, who was what to whom, and what was found of each.</summary>
    internal static CallOutRecorded Of(NewCallOut input, AsRead read) => new()
    {
        Id = input.Fact,
        At = input.At,
        Incident = default,
        Call = input.Call,
        Force = input.Force,
        Parties = read.Parties,
        Abuse = input.Abuse,
        ChildrenPresent = read.Parties.Any(party => party.Part == PartyPart.ChildPresent) ? Answer.Yes : input.ChildrenPresent,
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
        Definition = read.Definition is { } definition ? new AbuseDefinitionCode(definition.Code) : null,
        DomesticAbuse = read.DomesticAbuse,
        PartyUnderAge = read.PartyUnderAge,
        AskedAbout = read.AskedAbout,
        LivingTogether = input.Found.LivingTogether,
        WhyLivingTogetherNotKnown = input.Found.WhyLivingTogetherNotKnown,
        LivingTogetherBasis = input.Found.LivingTogetherBasis,
        ChildrenExperienced = input.Found.ChildrenExperienced,
        Evidence = input.Found.Evidence,
        WhyBothArrested = input.Found.WhyBothArrested,
        Circumstances = input.Found.Circumstances.Count == 0 ? null : input.Found.Circumstances,
        Markers = input.Found.Markers.Count == 0 ? null : input.Found.Markers,
    };

    /// <summary>What more a fact says was found, as the action takes it.</summary>
    internal static FoundThere FoundIn(CallOutRecorded fact) => new()
    {
        LivingTogether = fact.LivingTogether,
        WhyLivingTogetherNotKnown = fact.WhyLivingTogetherNotKnown,
        LivingTogetherBasis = fact.LivingTogetherBasis,
        ChildrenExperienced = fact.ChildrenExperienced,
        Evidence = fact.Evidence,
        WhyBothArrested = fact.WhyBothArrested,
        Circumstances = fact.Circumstances ?? [],
        Markers = fact.Markers ?? [],
    };
}

/// <summary>What was said at a call-out of what people are to each other.</summary>
internal static class ConnectionsSaid
{
    /// <summary>
    /// What stands with a person is what they are to the victim. Where there are several others who are victims it is said of the first; what the person is to the others stays
    /// not known, and is asked about.
    /// </summary>
    internal static List<PartyConnection> Of(NewCallOut input, IReadOnlyDictionary<CallOutPerson, NominalId> placed)
    {
        var said = input.Connections.ToList();
        foreach (var person in input.People.Where(person => person.ToVictim != ConnectionKind.NotKnown || person.WhyToVictimNotKnown == WhyNotKnown.WouldNotSay || person.IsSuspect))
        {
            var of = placed[person];
            if (input.People.FirstOrDefault(other => other.Parts.Contains(PartyPart.Victim) && placed[other] != of) is { } victim
                && !said.Exists(held => (held.Of == of && held.To == placed[victim]) || (held.Of == placed[victim] && held.To == of)))
            {
                said.Add(new PartyConnection(of, placed[victim], person.ToVictim, person.ToVictim == ConnectionKind.NotKnown ? person.WhyToVictimNotKnown : default));
            }
        }
        return said;
    }
}

/// <summary>People on both sides arrested: whoever says that they were attacked, beside whoever they say did it.</summary>
internal static class DualArrest
{
    internal static bool Is(IEnumerable<CallOutPerson> people)
    {
        var arrested = people.Where(person => person.Arrested).ToList();
        return arrested.Exists(one => arrested.Exists(other => !ReferenceEquals(one, other) && one.StandsAgainst(other)));
    }
}
