using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>A sample of call-outs, hers among them, that a survivors' service was asked to look at too: it must read there neither what was written nor what follows.</summary>
internal sealed class SampleDoors(CanaryArea area)
{
    private static readonly Reader Manager = Readers.Of(AccessTestData.Northgate, "desk-manager", "do-duty");

    internal async Task EnterAsync()
    {
        var today = LondonTime.DayOf(area.App.Clock.GetCurrentInstant());
        var drawn = await area.FillInAsync(Manager, "/samples/draw/report-flags", new Dictionary<string, string>
        {
            ["First.Day"] = "1",
            ["First.Month"] = "1",
            ["First.Year"] = $"{today.Year - 1}",
            ["Last.Day"] = $"{today.Day}",
            ["Last.Month"] = $"{today.Month}",
            ["Last.Year"] = $"{today.Year}",
            ["Size"] = "100",
            ["Seed"] = "seven magpies",
            ["Reviewers"] = AccessTestData.Harbour.Value,
        }, "draw");
        await area.FillInAsync(Manager, $"{drawn}/cases/1", new Dictionary<string, string> { ["Answers[flag-right]"] = "NotKnown", ["Answers[checks-made]"] = "No" }, "review");
        await area.FillInAsync(Manager, $"{drawn}/follow-up", new Dictionary<string, string>
        {
            ["Words"] = area.Flock.Word("what follows from a dip sample", CanaryKind.SampleAction, AccessTestData.Northgate.Value, "Brief {0} shift").Text,
            ["Desk"] = "police-northgate/manager",
            ["DueOn.Day"] = "1",
            ["DueOn.Month"] = "12",
            ["DueOn.Year"] = "2030",
        }, "follow-up");
    }
}
