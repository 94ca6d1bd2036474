using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;
using Sightline.Testing;

namespace Sightline.Risk.Tests;

public sealed class FeedTests
{
    [Theory, OnBothDatabases]
    public async Task An_assessment_comes_over_the_feed_once_and_one_whose_score_does_not_follow_is_refused_with_its_field(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(TestHouse.ActorAt("police-northgate", "feed"), async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var right = RiskHouse.Ric(her, 14) with { Assessment = new AssessmentId(RiskHouse.Id(1)), Score = 14, Level = RiskLevel.High };
            var results = await ReceiveAsync(
                scope,
                Line(11, right),
                Line(11, right),
                Line(12, right with { Assessment = new AssessmentId(RiskHouse.Id(2)), Score = 15 }),
                Line(13, right with { Assessment = new AssessmentId(RiskHouse.Id(3)), Answers = [new ItemAnswer(3, "maybe", default)], Score = null, Level = null }),
                Line(14, right with { Assessment = new AssessmentId(RiskHouse.Id(4)), Version = new InstrumentVersion("2009") }),
                Line(15, right with { Assessment = new AssessmentId(RiskHouse.Id(5)), Assessed = new NominalId(RiskHouse.Id(99)) }),
                Line(16, right with { Assessment = new AssessmentId(RiskHouse.Id(6)), Score = null, Level = null, At = right.At + Duration.FromMinutes(5) }));
            Assert.Equal(
                [LineOutcome.Taken, LineOutcome.AlreadyHeld, LineOutcome.Refused, LineOutcome.Refused, LineOutcome.Refused, LineOutcome.Refused, LineOutcome.Taken],
                results.Select(result => result.Outcome));
            Assert.Equal(["Score", "Answers[3]", "Version", "Assessed"], results.Where(result => result.Outcome == LineOutcome.Refused).Select(result => result.Refusal!.Where));
            Assert.Equal([(14, RiskLevel.High), (14, RiskLevel.High)], (await RiskHouse.AllAsync<Assessment>(scope)).Select(row => (row.Score!.Value, row.Level!.Value)));
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_court_states_no_assessment(Provider provider)
    {
        await using var house = await RiskHouse.OpenAsync(provider);
        await house.AsAsync(TestHouse.ActorAt("court-northgate-family", "feed"), async scope =>
        {
            var her = await RiskHouse.HerAsync(scope);
            var result = Assert.Single(await ReceiveAsync(scope, Line(11, RiskHouse.Ric(her, 3, by: "court-northgate-family") with { Assessment = new AssessmentId(RiskHouse.Id(1)) }, "court-northgate-family")));
            Assert.Equal(LineOutcome.Refused, result.Outcome);
            Assert.Empty(await RiskHouse.AllAsync<Assessment>(scope));
        });
    }

    private static byte[] Line(int number, RiskAssessed fact, string agency = "police-northgate")
    {
        var data = JsonSerializer.SerializeToNode(fact, HouseJson.Options)!.AsObject();
        data.Remove("id");
        data.Remove("at");
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = RiskHouse.Id(number), type = nameof(RiskAssessed), at = fact.At, agency, by = "records", data }, HouseJson.Options));
    }

    private static async Task<IReadOnlyList<LineResult>> ReceiveAsync(IServiceProvider scope, params byte[][] lines)
    {
        var results = new List<LineResult>();
        await scope.GetRequiredService<FactReceiver>().ReceiveAsync(Numbered(lines), results.Add, RiskHouse.Stop);
        return results;
    }

    private static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Numbered(IReadOnlyList<byte[]> lines)
    {
        await Task.CompletedTask;
        for (var index = 0; index < lines.Count; index++)
        {
            yield return (index + 1, lines[index]);
        }
    }
}
