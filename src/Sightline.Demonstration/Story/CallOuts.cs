using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.People;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Demonstration.Story;

/// <summary>A call-out to be told.</summary>
internal sealed record CallOut
{
    internal required Instant At { get; init; }

    internal required Human Victim { get; init; }

    internal required Human Suspect { get; init; }

    internal IReadOnlyList<Human> Children { get; init; } = [];

    internal IReadOnlyList<AbuseKind>? Abuse { get; init; }

    internal Answer Weapon { get; init; } = Answer.No;

    /// <summary>Null: as chance has it.</summary>
    internal PowerOfArrestUse? Arrest { get; init; }

    internal string? What { get; init; }

    /// <summary>What the suspect is to the victim; not known: as the record holds it, if it does.</summary>
    internal ConnectionKind Connection { get; init; }

    /// <summary>What offence was recorded, and how it ended.</summary>
    internal (string Offence, string? Outcome)? Crime { get; init; }

    internal IReadOnlyList<EvidenceKind> Evidence { get; init; } = [];

    internal string? NeighbourhoodTask { get; init; }
}

/// <summary>Tells of calls and call-outs.</summary>
internal static class CallOuts
{
    private static readonly string[] Words =
    [
        "Shouting heard by neighbours. Both seen apart. Says it has happened before.",
        "Pushed against the wall during an argument about money. Red mark on the arm.",
        "Came to the door again and would not leave until the police came.",
        "Messages all day and night, forty in one afternoon. Afraid to go out.",
        "Phone taken and broken when help was called.",
        "Says that all money goes through the other’s account and must be asked for.",
        "Argument after drinking. Plates thrown. Nobody hurt.",
        "Followed home from work twice this week.",
    ];

    private static readonly string[] NotArrested =
        ["Had gone before the police came; being looked for.", "In hospital; arrest arranged for when he is discharged.", "No complaint was made at the time and no injury seen."];

    private static readonly AbuseKind[][] Kinds =
    [
        [AbuseKind.Physical, AbuseKind.ViolentOrThreatening], [AbuseKind.ControllingOrCoercive, AbuseKind.Psychological], [AbuseKind.Harassment],
        [AbuseKind.Economic, AbuseKind.ControllingOrCoercive], [AbuseKind.ViolentOrThreatening, AbuseKind.DamageToProperty], [AbuseKind.Stalking, AbuseKind.Harassment],
        [AbuseKind.Psychological], [AbuseKind.Physical],
    ];

    internal static IncidentId Tell(Scene scene, CallOut callOut)
    {
        var chance = scene.Chance;
        var force = Codes.Northgate;
        var victim = scene.Held(callOut.Victim, force, callOut.At);
        var suspect = scene.Held(callOut.Suspect, force, callOut.At);
        var call = new CallId(chance.Id(callOut.At));
        var place = callOut.Victim.Home.Place.InOneLine;
        scene.Tell(force, callOut.At, new CallTaken { Call = call, Force = force, Place = place, People = [victim, suspect] });
        if (scene.Officers.Count > 0)
        {
            scene.Tell(force, callOut.At + Duration.FromMinutes(3), new OfficerSent
            {
                Call = call,
                Force = force,
                Officer = chance.Pick(scene.Officers),
                Told = ["Check for orders before you knock.", "Ask who else is in the home."],
            });
        }
        var incident = new IncidentId(chance.Id(callOut.At));
        var recorded = Recorded(scene, callOut, incident) with
        {
            Call = call,
            Place = place,
            Parties = [new Party(victim, PartyPart.Victim), new Party(suspect, PartyPart.Suspect), .. ChildrenThere(scene, callOut)],
            Connections = callOut.Connection == ConnectionKind.NotKnown ? [] : [new PartyConnection(suspect, victim, callOut.Connection)],
            LivingTogether = callOut.Connection == ConnectionKind.FormerPartner ? Answer.No : Answer.NotKnown,
            LivingTogetherBasis = callOut.Connection == ConnectionKind.FormerPartner ? LivingTogetherBasis.SelfDeclared : LivingTogetherBasis.NotKnown,
            Evidence = callOut.Evidence,
        };
        scene.Tell(force, callOut.At + Duration.FromMinutes(20), recorded, minutesLater: 55);
        TellAfterwards(scene, callOut, incident);
        return incident;
    }

    /// <summary>The crime, how it ended, and what the neighbourhood team was asked.</summary>
    private static void TellAfterwards(Scene scene, CallOut callOut, IncidentId incident)
    {
        var force = Codes.Northgate;
        if (callOut.Crime is { } crime)
        {
            var at = callOut.At + Duration.FromMinutes(20);
            var recorded = scene.Tell(force, at, new CrimeRecorded
            {
                Crime = new CrimeId(scene.Chance.Id(at)), Incident = incident, Force = force, Offence = new OffenceCode(crime.Offence), InAHome = Answer.Yes,
            }, minutesLater: 58);
            if (crime.Outcome is { } outcome)
            {
                scene.Tell(force, callOut.At + Duration.FromDays(20), new CrimeOutcomeRecorded
                {
                    Crime = recorded.Crime, Incident = incident, Force = force, Outcome = new CrimeOutcomeCode(outcome),
                });
            }
        }
        if (callOut.NeighbourhoodTask is { } task)
        {
            scene.Tell(force, callOut.At + Duration.FromMinutes(80), new NeighbourhoodTaskSet { Incident = incident, Force = force, What = task });
        }
    }

    private static CallOutRecorded Recorded(Scene scene, CallOut callOut, IncidentId incident)
    {
        var chance = scene.Chance;
        var drawn = chance.Below(Words.Length);
        var arrest = callOut.Arrest ?? chance.Pick<PowerOfArrestUse>([PowerOfArrestUse.Used, PowerOfArrestUse.AvailableNotUsed, PowerOfArrestUse.NotAvailable, PowerOfArrestUse.NotKnown]);
        var childrenWere = callOut.Children.Count > 0 ? Answer.Yes : chance.InHundred(60) ? Answer.No : Answer.NotKnown;
        return new CallOutRecorded
        {
            Incident = incident,
            Force = Codes.Northgate,
            Parties = [],
            Abuse = callOut.Abuse ?? Kinds[drawn],
            ChildrenPresent = childrenWere,
            WhyChildrenNotKnown = childrenWere == Answer.NotKnown && chance.InHundred(50) ? WhyNotKnown.NotAsked : WhyNotKnown.NotKnown,
            NumberOfChildren = callOut.Children.Count > 0 ? callOut.Children.Count : null,
            PowerOfArrest = arrest,
            WeaponUsed = callOut.Weapon,
            Injury = chance.Pick<Answer>([Answer.Yes, Answer.No, Answer.No, Answer.NotKnown]),
            WhatHappened = callOut.What ?? Words[drawn],
            WhyNotArrested = arrest == PowerOfArrestUse.AvailableNotUsed ? chance.Pick(NotArrested) : null,
        };
    }

    private static IEnumerable<Party> ChildrenThere(Scene scene, CallOut callOut) =>
        callOut.Children.Select(child => new Party(scene.Held(child, Codes.Northgate, callOut.At), PartyPart.ChildPresent)).ToList();
}
