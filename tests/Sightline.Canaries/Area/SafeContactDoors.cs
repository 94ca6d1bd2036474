using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>How she may be reached, as her service and the police were each told it; a plan of each; and one thing that the service lets the police be told.</summary>
internal sealed class SafeContactDoors(CanaryArea area)
{
    private static readonly Reader Worker = Readers.Of(AccessTestData.Harbour, "support-worker", "support-survivor");
    private static readonly Reader Manager = Readers.Of(AccessTestData.Harbour, "support-manager", "support-survivor");
    private static readonly Reader Officer = Readers.Of(AccessTestData.Northgate, "response-officer", "respond-to-call");

    internal async Task EnterAsync(string atHarbour, string atPolice)
    {
        await SayAsync(Officer, atPolice, CanaryKind.ForceSafeContact, AccessTestData.Northgate.Value);
        await PlanAsync(Officer, atPolice, CanaryKind.ForceSafeContact, AccessTestData.Northgate.Value);
        await PlanAsync(Worker, atHarbour, CanaryKind.ServiceContact, AccessTestData.Harbour.Value);
        await SayAsync(Worker, atHarbour, CanaryKind.ServiceContact, AccessTestData.Harbour.Value);
        // The newest takes the place of the one before, and is what the police are told.
        var told = await SayAsync(Manager, atHarbour, CanaryKind.ToldSafeContact, AccessTestData.Harbour.Value);
        await area.FillInAsync(Manager, told, new Dictionary<string, string>
        {
            ["ToldTo"] = "Police", ["Purpose"] = "AnyContact", ["Why"] = area.Flock.Word("why the police are told", CanaryKind.ServiceContact, AccessTestData.Harbour.Value).Text,
        });
    }

    private async Task<string> SayAsync(Reader reader, string record, CanaryKind kind, string owner)
    {
        string Word(string what, string pattern = "{0}") => area.Flock.Word($"{what} said to {owner} as {kind}", kind, owner, pattern).Text;
        return await area.FillInAsync(reader, $"/people/{record}/contact/say", new Dictionary<string, string>
        {
            ["Ways[0].Safe"] = "yes",
            ["Ways[0].Value"] = area.Flock.Phone($"safe phone said to {owner} as {kind}", kind, owner).Text,
            ["Ways[0].Note"] = Word("note"),
            ["Ways[6].Safe"] = "yes",
            ["Ways[6].Value"] = Word("through whom"),
            ["NeverValues"] = area.Flock.Phone($"phone never to be used said to {owner} as {kind}", kind, owner).Text,
            ["Never"] = Word("what must never be done", "Never at {0}"),
            ["When"] = Word("safe hour", "While at {0}"),
            ["Language"] = Word("language"),
            ["Needs"] = Word("needs"),
            ["Script"] = Word("script", "Is this {0}?"),
            ["SayYouAre"] = Word("who the caller is", "{0} from the library"),
        });
    }

    private Task PlanAsync(Reader reader, string record, CanaryKind kind, string owner)
    {
        string Word(string what) => area.Flock.Word($"{what} in a plan of {owner}", kind, owner).Text;
        return area.FillInAsync(reader, $"/people/{record}/contact/plan", new Dictionary<string, string>
        {
            ["Asked[0]"] = Word("who was asked"), ["Answered[0]"] = Word("what was answered"), ["Way"] = "ThroughSomebody", ["Value"] = Word("through whom"), ["When"] = Word("hour"),
            ["Steps[0]"] = "withheld", ["Steps[1]"] = "alone", ["Steps[2]"] = "check", ["Steps[3]"] = "no-message", ["Steps[4]"] = "not-while-there", ["Script"] = Word("script"),
        });
    }
}
