using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.RecordCallOut;

public sealed class FeedTests
{
    [Theory, OnBothDatabases, Source("B-07")]
    public async Task A_call_its_dispatch_and_its_call_out_come_over_the_feed_once_each(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(TestHouse.ActorAt("police-northgate", "feed"), async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var call = new CallId(Id(1));
            byte[][] lines =
            [
                Line(11, new CallTaken { Call = call, Force = AccessTestData.Northgate, Place = "4 Quay Row", People = [her] }),
                Line(12, new OfficerSent { Call = call, Force = AccessTestData.Northgate, Officer = NorthgateHouse.PcHale.User, Told = ["A knife was used in March"] }),
                Line(13, Recorded(2, her) with { Call = call }),
                Line(13, Recorded(2, her) with { Call = call }),
            ];
            var results = await ReceiveAsync(scope, lines);
            Assert.Equal([LineOutcome.Taken, LineOutcome.Taken, LineOutcome.Taken, LineOutcome.AlreadyHeld], results.Select(result => result.Outcome));
            var sent = Assert.Single(await scope.GetRequiredService<Sightline.Incidents.Read.Calls>().SentToAsync(NorthgateHouse.PcHale.User, Area.Stop));
            Assert.Equal(new IncidentId(Id(2)), sent.Incident);
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_line_about_somebody_not_held_is_refused_and_stops_no_other(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(TestHouse.ActorAt("police-northgate", "feed"), async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var results = await ReceiveAsync(scope, [Line(11, Recorded(1, new NominalId(Id(99)))), Line(12, Recorded(2, her))]);
            Assert.Equal([LineOutcome.Refused, LineOutcome.Taken], results.Select(result => result.Outcome));
            Assert.Contains("not in this register", results[0].Refusal!.What, StringComparison.Ordinal);
            Assert.Single(await Area.AllAsync<Incident>(scope));
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_force_cannot_state_another_forces_call_out(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(TestHouse.ActorAt("police-northgate", "feed"), async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var result = Assert.Single(await ReceiveAsync(scope, [Line(11, Recorded(1, her) with { Force = AccessTestData.Eastmoor })]));
            Assert.Equal("Force", result.Refusal!.Where);
        });
    }

    private static CallOutRecorded Recorded(int number, NominalId her) => new()
    {
        Incident = new IncidentId(Id(number)),
        Force = AccessTestData.Northgate,
        Parties = [new Party(her, PartyPart.Victim)],
        Abuse = [AbuseKind.Psychological],
        PowerOfArrest = PowerOfArrestUse.NotAvailable,
        WeaponUsed = Answer.No,
    };

    private static Guid Id(int number) => new($"0193a1b2-0000-7000-8000-{number:d12}");

    private static byte[] Line(int number, Fact fact)
    {
        var data = JsonSerializer.SerializeToNode(fact, fact.GetType(), HouseJson.Options)!.AsObject();
        data.Remove("id");
        data.Remove("at");
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(
            new { id = Id(number), type = fact.GetType().Name, at = Area.LastNight, agency = "police-northgate", by = "control", data }, HouseJson.Options));
    }

    private static async Task<IReadOnlyList<LineResult>> ReceiveAsync(IServiceProvider scope, IReadOnlyList<byte[]> lines)
    {
        var results = new List<LineResult>();
        await scope.GetRequiredService<FactReceiver>().ReceiveAsync(Numbered(lines), results.Add, Area.Stop);
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
