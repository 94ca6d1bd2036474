using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>What her worker knows of him and gives to those who must act, once so that it could be traced to her; and a flag that the force set on him and ended.</summary>
internal sealed class DangerDoors(CanaryArea area)
{
    private static readonly Reader Worker = Readers.Of(AccessTestData.Harbour, "support-worker", "support-survivor");
    private static readonly Reader Officer = Readers.Of(AccessTestData.Northgate, "response-officer", "respond-to-call");

    internal async Task EnterAsync(string him)
    {
        await GiveAsync(him, "new information", CanaryKind.GivenInformation, "no");
        await GiveAsync(him, "new information that could be traced", CanaryKind.TraceableInformation, "yes");
        var flags = $"/risk/flags/{him}";
        await area.FillInAsync(Officer, flags, new Dictionary<string, string> { ["Kind"] = "unsafe-to-contact", ["Why"] = Reason("why he was flagged") });
        using var browser = Officer.Browser(area.App);
        var one = (await browser.GetAsync(flags)).Document.QuerySelector("main a[href*='/risk/flags/one/']")!.GetAttribute("href")!;
        await area.FillInAsync(Officer, one, new Dictionary<string, string> { ["Why"] = Reason("why the flag was ended") }, "end");
    }

    private Task GiveAsync(string him, string what, CanaryKind kind, string traced) => area.FillInAsync(Worker, "/risk/information/new", new Dictionary<string, string>
    {
        ["What"] = area.Flock.Word(what, kind, AccessTestData.Harbour.Value, "She said that he {0}").Text,
        ["About"] = him,
        ["Part"] = "may-harm",
        ["How"] = "ToldByPersonAtRisk",
        ["MayBeTraced"] = traced,
    });

    private string Reason(string what) => area.Flock.Word(what, CanaryKind.FlagReason, AccessTestData.Northgate.Value).Text;
}
