using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>He asked the force for what it holds about him; the letter with the answer was stopped, and a manager let it go.</summary>
internal sealed class SubjectAccessDoors(CanaryArea area)
{
    private static readonly Reader Officer = Readers.Of(AccessTestData.Northgate, "disclosure-officer", "subject-access");
    private static readonly Reader Manager = Readers.Of(AccessTestData.Northgate, "desk-manager", "manage-desk");

    internal async Task EnterAsync(string him)
    {
        var answer = await area.FillInAsync(Officer, $"/people/{him}/subject-access", new Dictionary<string, string> { ["Letter"] = "She told her support worker that she is afraid of you." });
        await area.FillInAsync(Manager, answer, new Dictionary<string, string>
        {
            ["Why"] = area.Flock.Word("why a paper left that was stopped", CanaryKind.Released, AccessTestData.Northgate.Value, "He read it in the {0} bundle").Text,
        });
    }
}
