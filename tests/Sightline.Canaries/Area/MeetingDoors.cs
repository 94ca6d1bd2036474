using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>A joint meeting that goes on while everybody walks: what it decided about her is the force's own, though services and others sit there.</summary>
internal sealed class MeetingDoors(CanaryArea area)
{
    private static readonly Reader Inspector = Readers.Of(AccessTestData.Northgate, "duty-inspector", "do-duty");

    internal async Task EnterAsync()
    {
        // A form has one value of a name here, so one agency is asked: the one that must least of all read what was not given to it.
        var meeting = await area.FillInAsync(Inspector, "/meetings/open/multi-agency-daily", new Dictionary<string, string> { ["Others"] = AccessTestData.Harbour.Value }, "open");
        using var browser = Inspector.Browser(area.App);
        var list = await browser.GetAsync(meeting);
        var lines = list.Document.QuerySelectorAll("a[href^='/meetings/lines/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            await area.FillInAsync(Inspector, line, new Dictionary<string, string>
            {
                ["Kind"] = "Act",
                ["Owner"] = "police-northgate/response-desk",
                ["DueOn.Day"] = "1",
                ["DueOn.Month"] = "12",
                ["DueOn.Year"] = "2030",
                ["DueAt"] = "17:00",
                ["Words"] = area.Flock.Word("what a meeting decided", CanaryKind.Meeting, AccessTestData.Northgate.Value, "Fetch her from {0} lane").Text,
            }, "decide");
        }
    }
}
