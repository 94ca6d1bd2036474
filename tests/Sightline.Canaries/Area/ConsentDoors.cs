using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>What she agreed that the police may tell her service, taken back; and what the police tell without.</summary>
internal sealed class ConsentDoors(CanaryArea area)
{
    private const string Gateway = "police-to-support-call-out-by-consent";

    private static readonly Reader Officer = Readers.Of(AccessTestData.Northgate, "response-officer", "respond-to-call");
    private static readonly Reader Inspector = Readers.Of(AccessTestData.Northgate, "duty-inspector", "protect-life");

    internal async Task EnterAsync(string atPolice)
    {
        var page = $"/people/{atPolice}/sharing";
        var today = LondonTime.DayOf(area.App.Clock.GetCurrentInstant());
        Dictionary<string, string> Until(string field, int days) => new()
        {
            [$"{field}.Day"] = $"{today.PlusDays(days).Day}", [$"{field}.Month"] = $"{today.PlusDays(days).Month}", [$"{field}.Year"] = $"{today.PlusDays(days).Year}",
        };
        await area.FillInAsync(Officer, $"{page}/consent", new Dictionary<string, string>([.. Until("FirstDay", 0), .. Until("LastDay", 90)])
        {
            ["Gateway"] = Gateway, ["To"] = AccessTestData.Harbour.Value, ["How"] = Word("how she agreed"),
        });
        using (var browser = Officer.Browser(area.App))
        {
            var withdraw = (await browser.GetAsync(page)).Document.QuerySelector($"a[href$='/withdraw']")!.GetAttribute("href")!;
            await area.FillInAsync(Officer, withdraw, new Dictionary<string, string> { ["Why"] = Word("why she no longer agrees") });
        }
        await area.FillInAsync(Inspector, $"{page}/without", new Dictionary<string, string>(Until("LastDay", 7)) { ["Gateway"] = Gateway, ["Why"] = Word("why it is told without") });
    }

    private string Word(string what) => area.Flock.Word(what, CanaryKind.Consent, AccessTestData.Northgate.Value).Text;
}
