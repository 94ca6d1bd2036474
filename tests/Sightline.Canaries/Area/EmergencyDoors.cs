using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>A night's emergency look-up: its reason, what was typed, and what the review found.</summary>
internal sealed class EmergencyDoors(CanaryArea area)
{
    internal async Task EnterAsync()
    {
        var force = AccessTestData.Northgate.Value;
        var found = await area.FillInAsync(area.Sent, "/people/emergency", new Dictionary<string, string>
        {
            ["Reason"] = "DangerNow",
            ["Why"] = area.Flock.Word("why an officer looked in an emergency", CanaryKind.Emergency, force, "She rang from {0} and screamed").Text,
            ["Words"] = area.Flock.Word("what was looked for in an emergency", CanaryKind.Emergency, force).Text,
        });
        await area.FillInAsync(area.Sent, found, [], "second");
        await area.FillInAsync(Readers.Of(AccessTestData.Northgate, "desk-manager", "manage-desk"), found.Replace("/emergency/", "/emergency/reviews/", StringComparison.Ordinal), new Dictionary<string, string>
        {
            ["Outcome"] = "Justified",
            ["Why"] = area.Flock.Word("what the review of it found", CanaryKind.Emergency, force).Text,
        });
    }
}
