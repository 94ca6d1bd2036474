using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Feed;

public sealed class FactReceiverTests
{
    private const string Canary = "Wolkenkuckucksheim";

    private static readonly Actor Machine = TestHouse.ActorAt("police-northgate", "feed");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task The_same_fact_again_changes_nothing_however_it_is_written_and_other_content_under_its_id_is_refused(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var rewritten = """ {"data": {"what": "done", "by": "police-northgate", "duty": "01930000-0000-7000-8000-000000000002"}, "by": "desk", "agency": "police-northgate", "at": "2026-11-03T09:00:00Z", "type": "OwedActionDone", "id": "01930000-0000-7000-8000-000000000001"} """;

        var results = await ReceiveAsync(house, Line(1), Line(1), rewritten, Line(1, what: "other"));

        Assert.Equal([LineOutcome.Taken, LineOutcome.AlreadyHeld, LineOutcome.AlreadyHeld, LineOutcome.Refused], results.ConvertAll(result => result.Outcome));
        Assert.Equal("id", results[3].Refusal!.Where);
        Assert.Equal(1, (await house.CountsAsync())["platform_ledger_entry"]);
    }

    [Theory]
    [InlineData("not json at all", "line")]
    [InlineData("[1,2]", "line")]
    [InlineData("null", "line")]
    [InlineData("{}", "line")]
    [InlineData("""{"id":null,"type":null,"at":null,"agency":null,"by":null,"data":null}""", null)]
    [InlineData("\"" + Canary + "\"", "line")]
    public void A_line_that_is_no_envelope_is_refused_in_words(string line, string? where) => IsRefused(line, where);

    [Theory]
    [InlineData("\"type\":\"OwedActionDone\"", "\"type\":\"OwedActionsDone\"", "type", "Did you mean OwedActionDone?")]
    [InlineData("\"type\":\"OwedActionDone\"", "\"type\":\"owedactiondone\"", "type", "Did you mean OwedActionDone?")]
    [InlineData("\"type\":\"OwedActionDone\"", "\"type\":\"" + Canary + "\"", "type", "docs/feed.md")]
    [InlineData("\"type\":\"OwedActionDone\"", "\"type\":null", "type", "null")]
    [InlineData("\"by\":\"desk\"", "\"by\":\"\"", "by", "1 to 100")]
    [InlineData("\"by\":\"desk\"", "\"by\":null", "by", "null")]
    [InlineData("\"what\":\"done\"", "\"what\":{\"" + Canary + "\":1}", "data.what", "kind")]
    [InlineData("\"what\":\"done\"", "\"what\":\"done\",\"what\":\"" + Canary + "\"", "line", "twice")]
    [InlineData("\"what\":\"done\"", "\"surname\":\"" + Canary + "\"", "data.surname", "does not have")]
    [InlineData("\"what\":\"done\"", "\"" + Canary + " of 12 Row\":1", "data.(an unknown field)", "does not have")]
    [InlineData("\"what\":\"done\"", "\"what\":\"" + Canary + "\\u0000\"", "data.what", "zero character")]
    [InlineData("\"what\":\"done\"", "\"what\":\"" + Canary + "\\u202Eenod\"", "data.what", "turns the direction")]
    [InlineData("\"what\":\"done\"", "\"what\":\"" + Canary + "\\ud800\"", "data.what", "UTF-8")]
    [InlineData("\"duty\":\"01930000-0000-7000-8000-000000000002\",", "", "data", "duty")]
    [InlineData("\"01930000-0000-7000-8000-000000000002\"", "\"" + Canary + "\"", "data.duty", "UUID")]
    [InlineData("\"01930000-0000-7000-8000-000000000002\"", "12345", "data.duty", "kind")]
    [InlineData("\"2026-11-03T09:00:00Z\"", "\"3 November " + Canary + "\"", "at", "2026-11-03T10:15:00Z")]
    [InlineData("\"2026-11-03T09:00:00Z\"", "\"9999-12-31T23:59:59-18:00\"", "at", "years")]
    [InlineData("\"2026-11-03T09:00:00Z\"", "\"0001-01-01T00:00:00Z\"", "at", "years")]
    public void Each_wrong_field_is_refused_saying_where_and_what_without_repeating_any_value(string right, string wrong, string where, string words)
    {
        var line = Line(1);
        Assert.Contains(right, line, StringComparison.Ordinal);
        var refusal = IsRefused(line.Replace(right, wrong, StringComparison.Ordinal), where);
        Assert.Contains(words, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_and_bytes_that_are_no_text_are_refused()
    {
        IsRefused(Line(1).Replace("\"done\"", new string('[', 5_000) + new string(']', 5_000), StringComparison.Ordinal), "line");
        byte[] latin1 = [.. Encoding.UTF8.GetBytes(Line(1).Split("done")[0]), 0xE9, 0xFF, .. Encoding.UTF8.GetBytes(Line(1).Split("done")[1])];
        Assert.Throws<LineRefusedException>(() => FactLine.Read(latin1));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_future_another_agency_and_a_fact_not_taken_from_outside_are_refused_and_the_rest_is_loaded(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var results = await ReceiveAsync(
            house,
            Line(1).Replace("2026-11-03T09:00:00Z", "2026-11-03T09:21:00Z", StringComparison.Ordinal),
            Line(2).Replace("\"agency\":\"police-northgate\"", "\"agency\":\"court-northgate\"", StringComparison.Ordinal),
            """{"id":"01930000-0000-7000-8000-000000000003","type":"OrderExpired","at":"2026-11-03T09:00:00Z","agency":"police-northgate","by":"d","data":{"order":"01930000-0000-7000-8000-000000000009"}}""",
            Line(4).Replace("2026-11-03T09:00:00Z", "2026-11-03T09:19:00Z", StringComparison.Ordinal));

        Assert.Equal(["at", "agency", "type", null], results.ConvertAll(result => result.Refusal?.Where));
        var counts = await house.CountsAsync();
        Assert.Equal((1, 1), (counts["platform_ledger_entry"], counts["platform_received_fact"]));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_rule_broken_a_row_refused_and_a_fault_of_ours_take_back_their_own_line_only(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        house.Script.OnFeed = async (scope, fact) =>
        {
            await scope.StateAsync("written before the trouble");
            switch (fact.What)
            {
                case "rule":
                    Rules.Check(new AlwaysBroken());
                    break;
                case "row":
                    scope.Db().Append(new Note { Id = scope.NewId(), CaseId = scope.NewId(), Text = Canary });
                    break;
                case "tracked row":
                    scope.Db().Add(new Note { Id = scope.NewId(), CaseId = scope.NewId(), Text = Canary });
                    break;
                case "fault":
                    throw new NotSupportedException(Canary);
            }
        };

        var results = await ReceiveAsync(house, Line(1), Line(2, "rule"), Line(3, "row"), Line(4, "tracked row"), Line(5, "fault"), Line(6));

        Assert.Equal([true, false, false, false, false, true], results.ConvertAll(result => result.Outcome == LineOutcome.Taken));
        Assert.All(results, result => Assert.DoesNotContain(Canary, result.Refusal?.ToString() ?? "", StringComparison.Ordinal));
        Assert.Equal(("field", "It is broken."), (results[1].Refusal!.Where, results[1].Refusal!.What));
        Assert.Contains(FactReceiver.FaultOfOurs, results[4].Refusal!.What, StringComparison.Ordinal);
        var counts = await house.CountsAsync();
        Assert.Equal((4, 2), (counts["platform_ledger_entry"], counts["platform_received_fact"]));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_database_that_fails_stops_the_import_and_running_it_again_takes_the_rest(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        house.Fault.Seen = 0;
        house.Fault.Number = 7;
        house.Script.OnFeed = (_, _) => Task.CompletedTask;
        await Record.ExceptionAsync(() => ReceiveAsync(house, Line(1), Line(2), Line(3)));
        house.Fault.Number = 0;

        var results = await ReceiveAsync(house, Line(1), Line(2), Line(3));

        Assert.DoesNotContain(results, result => result.Outcome == LineOutcome.Refused);
        Assert.Equal(3, (await house.CountsAsync())["platform_received_fact"]);
    }

    [Fact]
    public async Task A_sender_that_trickles_holds_no_lock_and_hears_of_each_line_as_it_is_taken()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        var (heard, next) = (new TaskCompletionSource(), new TaskCompletionSource());
        var receiving = ReceiveAsync(house, Trickle(next.Task), _ => heard.TrySetResult());
        await heard.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);

        // The first line is taken, the second is awaited: anybody may write.
        var started = Stopwatch.GetTimestamp();
        await house.AsSystemAsync(scope => scope.StateAsync());
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 9);

        next.SetResult();
        await receiving;
        Assert.Equal(2, (await house.CountsAsync())["platform_received_fact"]);
    }

    [Fact]
    public async Task A_batch_ends_after_fifty_milliseconds_so_that_no_reader_waits_for_an_import()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        house.Script.OnFeed = (_, _) => Task.Delay(30, Stop);
        house.Fault.Seen = 0;
        var reported = new List<long>();
        var betweenBatches = 0;
        await ReceiveAsync(house, Given(Enumerable.Range(1, 12).Select(number => Line(number)).ToArray()), result =>
        {
            // Reports come after each commit: whoever wrote in between proves that the lock was free.
            if (reported.Count % 2 == 0)
            {
                house.RunAsync("INSERT INTO probe_scribble (\"Id\", \"Text\") VALUES (randomblob(16), '')").GetAwaiter().GetResult();
                betweenBatches++;
            }
            reported.Add(result.Line);
        });
        Assert.Equal(Enumerable.Range(1, 12).Select(number => (long)number), reported);
        Assert.Equal(6, betweenBatches);
    }

    [Theory]
    [OnBothDatabases]
    public Task Thousands_of_lines_with_bytes_changed_at_random_are_each_taken_whole_or_refused_in_words(Provider provider) =>
        ReceiveChangedAsync(provider, provider == Provider.Sqlite ? 4_500 : 500);

    [Theory]
    [Trait("Long", "fuzz")]
    [OnBothDatabases]
    public Task A_hundred_thousand_lines_with_bytes_changed_at_random_are_each_taken_whole_or_refused_in_words(Provider provider) =>
        ReceiveChangedAsync(provider, 100_000);

    private static async Task ReceiveChangedAsync(Provider provider, int many)
    {
        var random = new Random(20261103);
        await using var house = await ProbeHouse.OpenAsync(provider);
        var lines = Enumerable.Range(1, many).Select(number => Mutated(Encoding.UTF8.GetBytes(Line(number)), random)).ToArray();
        var (taken, refused) = (0, 0);

        await ReceiveAsync(house, Given(lines), result =>
        {
            Assert.DoesNotContain(FactReceiver.FaultOfOurs, result.Refusal?.What ?? "", StringComparison.Ordinal);
            taken += result.Outcome == LineOutcome.Taken ? 1 : 0;
            refused += result.Outcome == LineOutcome.Refused ? 1 : 0;
        });

        Assert.True(taken > many / 50 && refused > many / 50, $"{taken} taken, {refused} refused: the changes are too mild or too wild to tell anything.");
        var counts = await house.CountsAsync();
        Assert.Equal((taken, taken), (counts["platform_ledger_entry"], counts["platform_received_fact"]));
    }

    private static byte[] Mutated(byte[] line, Random random)
    {
        for (var change = random.Next(3); change > 0; change--)
        {
            var at = random.Next(line.Length);
            line = random.Next(4) switch
            {
                0 => [.. line[..at], .. line[(at + 1)..]],
                1 => [.. line[..at], (byte)random.Next(256), .. line[at..]],
                2 => [.. line[..at], .. line[random.Next(line.Length)..]],
                _ => [.. line[..at], (byte)"0129-{}[]\"\\,:nulltrueZ"[random.Next(21)], .. line[(at + 1)..]],
            };
            if (line.Length == 0)
            {
                break;
            }
        }
        return line;
    }

    private static string Line(int number, string what = "done") =>
        $$$"""{"id":"01930000-0000-7000-8000-{{{number:x12}}}","type":"OwedActionDone","at":"2026-11-03T09:00:00Z","agency":"police-northgate","by":"desk","data":{"duty":"01930000-0000-7000-8000-000000000002","by":"police-northgate","what":"{{{what}}}"}}""";

    private static Refusal IsRefused(string line, string? where)
    {
        var refusal = Assert.Throws<LineRefusedException>(() => FactLine.Read(Encoding.UTF8.GetBytes(line))).Refusal;
        Assert.DoesNotContain(Canary, refusal.ToString() + refusal.Where, StringComparison.Ordinal);
        Assert.True(where is null || where == refusal.Where, $"Refused at {refusal.Where}: {refusal}");
        Assert.NotEmpty(refusal.What);
        return refusal;
    }

    private static async Task<List<LineResult>> ReceiveAsync(ProbeHouse house, params string[] lines)
    {
        var results = new List<LineResult>();
        await ReceiveAsync(house, Given(lines), results.Add);
        return results;
    }

    private static Task ReceiveAsync(ProbeHouse house, IAsyncEnumerable<(long, ReadOnlyMemory<byte>)> lines, Action<LineResult> report) =>
        house.AsAsync(Machine, scope => scope.GetRequiredService<FactReceiver>().ReceiveAsync(lines, report, Stop));

    private static IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Given(string[] lines) => Given(Array.ConvertAll(lines, Encoding.UTF8.GetBytes));

    private static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Given(byte[][] lines)
    {
        for (var number = 1; number <= lines.Length; number++)
        {
            yield return (number, lines[number - 1]);
        }
        await Task.CompletedTask;
    }

    private static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Trickle(Task next)
    {
        yield return (1, Encoding.UTF8.GetBytes(Line(1)));
        await next;
        yield return (2, Encoding.UTF8.GetBytes(Line(2)));
    }

    private sealed record AlwaysBroken : Rule
    {
        public override bool IsBroken => true;

        public override Refusal Refusal => new("field", "It is broken.", "Because.", "Mend it.");
    }
}
