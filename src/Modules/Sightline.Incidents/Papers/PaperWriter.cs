using Sightline.Facts.Incidents;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.ShowCallOut;
using Sightline.Incidents.Words;
using Sightline.Kernel;

namespace Sightline.Incidents.Papers;

/// <summary>Writes each paper from the one recording: what used to be keyed four times.</summary>
internal static class PaperWriter
{
    internal static Paper Write(PaperKind kind, ShownCallOut shown) => new(PaperWords.Of(kind), shown.Force, kind switch
    {
        PaperKind.InitialReport =>
        [
            When(shown), People(shown, everybody: true), Flagged(shown), WhatItWas(shown), Circumstances(shown), Account(shown), Arrests(shown), Evidence(shown), Crimes(shown),
        ],
        PaperKind.CrimeRecord => [When(shown), People(shown, everybody: false), Crimes(shown), Arrests(shown), Evidence(shown), Flagged(shown), Account(shown)],
        PaperKind.IntelligenceEntry => [When(shown), People(shown, everybody: true), WhatItWas(shown), Account(shown), Before(shown)],
        _ => ChildNotification(shown),
    })
    {
        Audience = shown.Audience,
    };

    /// <summary>
    /// What protects a child, and no more: not where she is, not what she said, nobody's health. Whoever reads it asks the force for the rest, by their own right.
    /// </summary>
    private static IReadOnlyList<PaperPart> ChildNotification(ShownCallOut shown)
    {
        var incident = shown.CallOut.Incident;
        var children = shown.Parties.Where(party => party.Parts.Contains(PartyPart.ChildPresent)).ToList();
        return
        [
            When(shown),
            new("Children", [
                new("Children there", FieldWords.Of(incident.ChildrenPresent, incident.WhyChildrenNotKnown)),
                new("How many", incident.NumberOfChildren?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (children.Count > 0 ? $"at least {children.Count}" : "")),
                new("What they met", DetailWords.Of(incident.ChildrenExperienced)),
                .. children.Select(child => new PaperLine(child.Name.Shown, $"born {child.Name.Born}{(child.Experienced.Count > 0 ? $"; {DetailWords.Of(child.Experienced)}" : "")}")),
            ]),
            new("Adults, and children who were harmed or who harmed", [
                .. shown.Parties.Where(party => party.Parts.Any(part => part is PartyPart.Victim or PartyPart.Suspect))
                    .Select(party => new PaperLine(string.Join(", ", party.Parts.Select(FieldWords.Of)), $"{party.Name.Shown}, born {party.Name.Born}")),
                .. Connections(shown),
            ]),
            new("What it was", [
                new("Kinds of abuse", incident.Abuse.Count == 0 ? "" : FieldWords.Of(incident.Abuse)),
                new("Weapon used or threatened with", FieldWords.Of(incident.WeaponUsed, incident.WhyWeaponNotKnown)),
                new("Anybody hurt", FieldWords.Of(incident.Injury, incident.WhyInjuryNotKnown)),
                new("A victim or suspect is a child", incident.PartyUnderAge.Words()),
            ]),
            new("The rest", [new("Where they are, and what was said", $"Held – ask {shown.Force}")]),
        ];
    }

    private static PaperPart When(ShownCallOut shown) => new("When", [
        new("Call-out", LondonTime.DateAndTime(shown.CallOut.Incident.At)),
        new("Force", shown.Force),
        new("Learned", LondonTime.DateAndTime(shown.CallOut.Incident.LearnedAt)),
    ]);

    private static PaperPart People(ShownCallOut shown, bool everybody) => new("People", [
        .. shown.Parties.Where(party => everybody || party.Parts.Any(part => part is PartyPart.Victim or PartyPart.Suspect or PartyPart.Witness))
            .Select(party => new PaperLine(
                string.Join(", ", party.Parts.Select(FieldWords.Of)),
                $"{party.Name.Shown}, born {party.Name.Born} ({party.Name.Reference}){(party.Experienced.Count > 0 ? $"; {DetailWords.Of(party.Experienced)}" : "")}")),
        .. Connections(shown),
    ]);

    private static IEnumerable<PaperLine> Connections(ShownCallOut shown) => shown.Case.Connections.Select(connection => new PaperLine(
        $"{shown.NameOf(connection.Of)?.Shown} to {shown.NameOf(connection.To)?.Shown}", DetailWords.Of(connection.Kind, connection.Why)));

    private static PaperPart Flagged(ShownCallOut shown)
    {
        var flag = shown.Case.Flag;
        return new("Domestic abuse", [
            new("Flagged as domestic abuse", flag.DomesticAbuse.Words()),
            new("Read by", shown.Definition ?? "No definition of that day is held"),
            new("Since", LondonTime.DateAndTime(flag.Since)),
            new("Last confirmed", flag.LastConfirmed is { } confirmed ? LondonTime.DateAndTime(confirmed) : "Not confirmed by any check yet"),
            .. shown.Case.Checks.Select(check => new PaperLine(StageWords.Of(check.Stage), $"{LondonTime.DateAndTime(check.At)}. {StageWords.Of(check.Flag)}")),
        ]);
    }

    private static PaperPart WhatItWas(ShownCallOut shown)
    {
        var incident = shown.CallOut.Incident;
        return new("What it was", [
            new("Kinds of abuse", incident.Abuse.Count == 0 ? "" : FieldWords.Of(incident.Abuse)),
            new("Live together", FieldWords.Of(incident.LivingTogether, incident.WhyLivingTogetherNotKnown)),
            new("Children there", FieldWords.Of(incident.ChildrenPresent, incident.WhyChildrenNotKnown)),
            new("What the children met", DetailWords.Of(incident.ChildrenExperienced)),
            new("Weapon used or threatened with", FieldWords.Of(incident.WeaponUsed, incident.WhyWeaponNotKnown)),
            new("Anybody hurt", FieldWords.Of(incident.Injury, incident.WhyInjuryNotKnown)),
            .. shown.Case.GraveHarm.Select(entry => new PaperLine(DetailWords.Of(entry.Harm), LondonTime.DateAndTime(entry.At))),
        ]);
    }

    private static PaperPart Circumstances(ShownCallOut shown) => new("What bore on it", [
        .. shown.Circumstances.Select(answer => PaperLine.Of(DetailWords.Of(answer.Kind), answer.Words)),
        shown.Marked is null ? new("Marked as", "Nothing more") : PaperLine.Of("Marked as", shown.Marked),
    ]);

    private static PaperPart Account(ShownCallOut shown) => new("Where, and what happened", [PaperLine.Of("Where", shown.Place), PaperLine.Of("What happened", shown.WhatHappened)]);

    private static PaperPart Arrests(ShownCallOut shown)
    {
        var incident = shown.CallOut.Incident;
        return new("Power of arrest", [
            new("Power of arrest", FieldWords.Of(incident.PowerOfArrest)),
            .. incident.PowerOfArrest == PowerOfArrestUse.AvailableNotUsed ? new[] { new PaperLine("Why it was not used", incident.WhyNotArrested ?? "") } : [],
            .. shown.Parties.Where(party => party.Arrested).Select(party => new PaperLine("Arrested", party.Name.Shown)),
            .. incident.WhyBothArrested is { } why ? new[] { new PaperLine("Why both were arrested", why) } : [],
            .. shown.Case.ArrestReviews.Select(review => new PaperLine("Reviewed", $"{LondonTime.DateAndTime(review.At)}. Right: {review.Justified.Words()}")),
        ]);
    }

    private static PaperPart Evidence(ShownCallOut shown) => new("Evidence", [new("Evidence taken", DetailWords.Of(shown.CallOut.Incident.Evidence))]);

    private static PaperPart Crimes(ShownCallOut shown) => new("Crimes", shown.Crimes.Count == 0
        ? [new("Crimes", "None recorded")]
        : [.. shown.Crimes.Select(crime => new PaperLine(crime.Name, (crime.Outcome ?? "How it ended is not known yet") + (crime.Why is { } why ? $". Not charged: {why}" : "")))]);

    private static PaperPart Before(ShownCallOut shown) => new("Before", shown.Earlier.Count == 0
        ? [new("Earlier call-outs with the same people", "None held here")]
        : [.. shown.Earlier.Select(earlier => new PaperLine(LondonTime.DateAndTime(earlier.Incident.At), FieldWords.Of(earlier.Incident.Abuse)))]);
}
