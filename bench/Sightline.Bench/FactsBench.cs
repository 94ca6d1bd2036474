using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;
using Sightline.Platform.Work;

namespace Sightline.Bench;

/// <summary>
/// Facts through the whole path (validate, tie, state, ledger, duties), on SQLite. Baseline: every row that run left behind, inserted bare through
/// Microsoft.Data.Sqlite with prepared statements, into the same schema, in batches of the same sizes, in the same run.
/// </summary>
internal static class FactsBench
{
    internal static async Task RunAsync(int facts)
    {
        await using var house = await BenchHouse.OpenAsync("facts");
        var before = BareRows.Of(house.File);
        var lines = Lines(facts).ToList();
        var batches = new List<int>();
        var acting = new Actor { Reference = "key:bench", Agency = new AgencyCode("police-cumbria"), Roles = new HashSet<string> { "feed" }, Purpose = new Purpose("state-facts") };
        await ReceiveAsync(house, acting, lines.Take(200).ToList(), []);
        var warmed = BareRows.Of(house.File);
        var watch = Stopwatch.StartNew();
        var refused = await ReceiveAsync(house, acting, lines.Skip(200).ToList(), batches);
        var whole = watch.Elapsed;
        var taken = lines.Count - 200;
        Console.WriteLine($"## Facts through the whole path, SQLite: {taken:N0} facts, {refused} refused");
        var (rows, bare) = BareRows.Insert(house.File, warmed, Math.Max(1, taken * 50 / Math.Max(1, (int)whole.TotalMilliseconds)), taken);
        Figures.Row("", "seconds", "facts/s", "rows/s");
        Figures.Row("---", "---:", "---:", "---:");
        Figures.Row("whole path", $"{whole.TotalSeconds:F2}", $"{taken / whole.TotalSeconds:F0}", $"{rows / whole.TotalSeconds:F0}");
        Figures.Row("the same rows bare (baseline)", $"{bare.TotalSeconds:F2}", $"{taken / bare.TotalSeconds:F0}", $"{rows / bare.TotalSeconds:F0}");
        Console.WriteLine($"rows a fact: {rows / (double)taken:F1}; rate ÷ bare rate: {bare / whole:F2} (aim: at least 0.33); tables before: {before.Count}");
    }

    /// <summary>A register in which so many facts were stated.</summary>
    internal static Task FillAsync(BenchHouse house, int facts) => ReceiveAsync(
        house,
        new Actor { Reference = "key:bench", Agency = new AgencyCode("police-cumbria"), Roles = new HashSet<string> { "feed" }, Purpose = new Purpose("state-facts") },
        Lines(facts).ToList(),
        []);

    internal static async Task<int> ReceiveAsync(BenchHouse house, Actor actor, List<byte[]> lines, List<int> batches)
    {
        var refused = 0;
        await house.AsAsync(actor, async scope =>
        {
            await scope.GetRequiredService<FactReceiver>().ReceiveAsync(Numbered(lines), result =>
            {
                batches.Add(1);
                if (result.Outcome == LineOutcome.Refused && refused++ < 5)
                {
                    Console.Error.WriteLine($"line {result.Line}: {result.Refusal}");
                }
            }, CancellationToken.None);
            return true;
        });
        return refused;
    }

    private static async IAsyncEnumerable<(long, ReadOnlyMemory<byte>)> Numbered(List<byte[]> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            yield return (index + 1, lines[index]);
        }
        await Task.CompletedTask;
    }

    /// <summary>Two people, an order between them, its service: the mix of an order desk's morning.</summary>
    private static IEnumerable<byte[]> Lines(int facts)
    {
        var people = new InventedPeople(21);
        var start = Instant.FromUtc(2026, 9, 1, 8, 0);
        var written = 0;
        for (var household = 0; written < facts; household++)
        {
            NominalId first = new(IdOf(household, 1)), second = new(IdOf(household, 2));
            var order = new OrderId(IdOf(household, 3));
            var at = start + Duration.FromMinutes(household);
            Fact[] said =
            [
                new NominalRecorded { Id = new FactId(IdOf(household, 4)), At = at, Nominal = first, HeldBy = new AgencyCode("police-cumbria"), Details = people.Next() },
                new NominalRecorded { Id = new FactId(IdOf(household, 5)), At = at, Nominal = second, HeldBy = new AgencyCode("police-cumbria"), Details = people.Next() },
                new OrderMade
                {
                    Id = new FactId(IdOf(household, 6)), At = at, Order = order, Type = new OrderTypeCode("non-molestation-order"), Respondents = [first], Protected = [second],
                    Force = new AgencyCode("police-cumbria"), MadeOn = LondonTime.DayOf(at), LastDay = LondonTime.DayOf(at).PlusMonths(12),
                    Terms = [new TermDescription { Term = new TermId(IdOf(household, 7)), Number = 1, Kind = "no-contact", Plain = "Must not contact her by any means." }],
                },
                new OrderServed
                {
                    Id = new FactId(IdOf(household, 8)), At = at + Duration.FromHours(3), Order = order, Service = new ServiceId(IdOf(household, 9)), Respondent = first,
                    Method = ServiceMethod.InPersonByOfficer, ProofHeld = Answer.Yes,
                },
            ];
            foreach (var fact in said.Where(_ => written++ < facts))
            {
                yield return Line(fact);
            }
        }
    }

    internal static Guid IdOf(int household, int part)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes, household + 1);
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        bytes[15] = (byte)part;
        return new Guid(bytes, bigEndian: true);
    }

    internal static byte[] Line(Fact fact)
    {
        var data = JsonSerializer.SerializeToNode(fact, fact.GetType(), HouseJson.Options)!.AsObject();
        data.Remove("id");
        data.Remove("at");
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["id"] = fact.Id.Value.ToString(), ["type"] = fact.GetType().Name, ["at"] = JsonSerializer.SerializeToNode(fact.At, HouseJson.Options),
            ["agency"] = "police-cumbria", ["by"] = "bench", ["data"] = data,
        });
    }
}
