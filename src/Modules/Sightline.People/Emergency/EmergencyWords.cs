using Sightline.Facts.People;

namespace Sightline.People.Emergency;

internal static class EmergencyWords
{
    internal static IReadOnlyList<(EmergencyReason Reason, string Words)> Reasons { get; } =
    [
        (EmergencyReason.DangerNow, "Somebody is being hurt, or is about to be"),
        (EmergencyReason.CalledToAddress, "We are called to an address and must know who is there"),
        (EmergencyReason.Threat, "Somebody said that they will kill or hurt"),
        (EmergencyReason.ChildAtRisk, "A child is at risk tonight"),
        (EmergencyReason.Missing, "Somebody is missing, or cannot be reached"),
        (EmergencyReason.Other, "Something else"),
    ];

    internal static string Of(EmergencyReason reason) => Reasons.FirstOrDefault(one => one.Reason == reason).Words ?? "Not known";

    internal static string Of(EmergencyOutcome? outcome) => outcome switch
    {
        EmergencyOutcome.Justified => "Justified",
        EmergencyOutcome.NotJustified => "Not justified",
        EmergencyOutcome.PassedOn => "Passed on to professional standards",
        _ => "Not reviewed yet",
    };

    internal static string Of(Contracts.LookUpQuery query) => string.Join("; ", new[]
    {
        query.Words, query.Forenames, query.Surname, query.Born, query.Address, query.Postcode, query.Phone, query.Identifier,
    }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
