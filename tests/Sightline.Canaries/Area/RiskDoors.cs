using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Platform.Feed;
using Sightline.Testing;

namespace Sightline.Canaries.Area;

/// <summary>How great the danger to her is: asked by an officer, asked by her service, and an old assessment told by the force's system.</summary>
internal sealed class RiskDoors(CanaryArea area)
{
    private static readonly Reader Officer = Readers.Of(AccessTestData.Northgate, "response-officer", "respond-to-call");
    private static readonly Reader Worker = Readers.Of(AccessTestData.Harbour, "support-worker", "support-survivor");

    internal async Task EnterAsync(string atHarbour, string atPolice)
    {
        await AssessAsync(Officer, atPolice, AccessTestData.Northgate);
        await AssessAsync(Worker, atHarbour, AccessTestData.Harbour);
        await area.App.AsAsync(TestHouse.ActorAt(AccessTestData.Northgate.Value, "feed"), scope => scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == typeof(RiskAssessed))
            .HandleAsync(Old(new NominalId(new Guid(atPolice))), CanaryArea.Stop));
    }

    private async Task AssessAsync(Reader reader, string her, AgencyCode agency)
    {
        using var browser = reader.Browser(area.App);
        var start = await browser.GetAsync($"/risk/assess?nominal={her}");
        var items = await browser.SendAsync(start, new Dictionary<string, string> { ["Act"] = "next", ["Instrument"] = "dash-ric" });
        var check = await browser.SendAsync(items, new Dictionary<string, string>
        {
            ["Act"] = "check", ["Answers[2]"] = "yes", ["Answers[3]"] = "yes", ["Judgement"] = "high", ["Said[3]"] = Word("what she is afraid of", agency), ["JudgementReason"] = Word("why the risk is judged high", agency),
        });
        Assert.True(check.Errors.Count == 0, string.Join(" | ", check.Errors));
        var recorded = await browser.SendAsync(check, new Dictionary<string, string> { ["Act"] = "record" });
        Assert.True(recorded.Status == HttpStatusCode.Redirect, $"{recorded.Status} {recorded.Words}");
    }

    private RiskAssessed Old(NominalId her) => new()
    {
        Id = new FactId(new Guid("01930000-0000-7000-8000-00000000d101")),
        At = Instant.FromUtc(2008, 5, 1, 12, 0),
        Assessment = new AssessmentId(new Guid("01930000-0000-7000-8000-00000000d102")),
        By = AccessTestData.Northgate,
        Assessed = her,
        Instrument = new InstrumentCode("specss"),
        Version = new InstrumentVersion("plus"),
        Answers = [new ItemAnswer(1, "there", default, Word("what she said of separating", AccessTestData.Northgate))],
        Judgement = RiskLevel.Medium,
        JudgementReason = Word("why the risk was judged medium", AccessTestData.Northgate),
        Responses = [new RiskResponseTaken("accept", Word("why a risk was accepted", AccessTestData.Northgate))],
    };

    private string Word(string what, AgencyCode agency) => area.Flock.Word(what, CanaryKind.Assessed, agency.Value).Text;
}
