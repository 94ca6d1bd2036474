using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.Access;
using Sightline.Platform.Feed;
using Sightline.Platform.Ledger;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Ledger;
using Sightline.Platform.Tests.Probe;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Reading;

public sealed class ReadAuditTests
{
    private static readonly Guid Person = new("01930000-0000-7000-8000-0000000000aa");
    private static readonly Actor Officer = TestHouse.ActorAt("police-northgate", "response-officer");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Disclosure Record => new("door-canary-page", [Person], ["orders-canary"]);

    [Theory]
    [OnBothDatabases]
    public async Task A_look_at_a_record_leaves_who_saw_what_of_whom_and_why(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("seen");

        Assert.Equal("seen", await ShowAsync(house, id));

        var entry = await EntryAsync(house, EntryKind.Read);
        Assert.Equal((Officer.Reference, Officer.Agency, Officer.Purpose), (entry.By, entry.Agency, entry.Purpose));
        var content = System.Text.Encoding.UTF8.GetString(entry.Content);
        Assert.Contains(Person.ToString(), content, StringComparison.Ordinal);
        Assert.Contains("orders-canary", content, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task When_the_entry_cannot_be_written_nothing_is_shown(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("not shown");
        foreach (var table in new[] { "platform_ledger_entry", "platform_ledger_subject" })
        {
            await house.BreakInsertsAsync(table);
            await Assert.ThrowsAsync<ReadNotRecordedException>(() => ShowAsync(house, id));
            await house.MendInsertsAsync(table);
        }
        // The opening, and which rows it wrote.
        Assert.Equal(2, (await house.CountsAsync())["platform_ledger_entry"]);
        Assert.Equal("not shown", await ShowAsync(house, id));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_refusal_that_cannot_be_recorded_says_so_and_can_be_tried_again(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.BreakInsertsAsync("platform_ledger_entry");
        Task RefuseAsync() => house.AsAsync(Officer, scope => scope.GetRequiredService<ReadAudit>().RecordRefusalAsync(new Disclosure("open the record", [Person], []), Stop));
        await Assert.ThrowsAsync<ReadNotRecordedException>(RefuseAsync);
        await house.MendInsertsAsync("platform_ledger_entry");
        await RefuseAsync();
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_refusal_is_recorded(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.AsAsync(Officer, scope => scope.GetRequiredService<ReadAudit>().RecordRefusalAsync(new Disclosure("open the record", [Person], []), Stop));

        Assert.Equal(Officer.Reference, (await EntryAsync(house, EntryKind.Refused)).By);
    }

    [Theory]
    [OnBothDatabases("platform_ledger_entry")]
    [InlineData(Provider.PostgreSql, "platform_ledger_subject")]
    [InlineData(Provider.PostgreSql, "probe_case")]
    public async Task At_the_door_a_ledger_that_does_not_answer_in_two_seconds_gives_way_to_the_spool_which_is_recovered_once(Provider provider, string locked)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("all of it");
        var holder = await LockAsync(house, locked);
        var started = Stopwatch.GetTimestamp();

        var (shown, isEmergency) = await AtTheDoorAsync(house, id);

        Assert.True(isEmergency);
        Assert.Equal("orders only", shown);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 1.5, 25);
        await holder.DisposeAsync();

        var spooled = Assert.Single(Directory.GetFiles(house.Folders.Spool));
        var bytes = await File.ReadAllBytesAsync(spooled, Stop);
        Assert.False(bytes.Holds("canary") || bytes.Holds("police-northgate") || bytes.Holds(Person.ToString()));

        await RecoverAsync(house);
        // The machine died after the commit and before the file was gone: the file is there again.
        await File.WriteAllBytesAsync(spooled, bytes, Stop);
        await RecoverAsync(house);

        Assert.Empty(Directory.GetFiles(house.Folders.Spool));
        var entry = await EntryAsync(house, EntryKind.EmergencyRead);
        Assert.Equal((Officer.Reference, Officer.Agency, house.Clock.GetCurrentInstant()), (entry.By, entry.Agency, entry.HappenedAt));
        await house.AsSystemAsync(async scope => Assert.Equal(1, await scope.Db().Set<LedgerEntry>().CountAsync(one => one.Type == nameof(EmergencyReadingRecovered), Stop)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task At_the_door_with_no_spool_either_nothing_is_shown(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("not shown");
        // Root may write anywhere: a file where the folder should be stops even root.
        await File.WriteAllTextAsync(house.Folders.Spool, "in the way", Stop);
        await house.BreakInsertsAsync("platform_ledger_entry");

        await Assert.ThrowsAsync<ReadNotRecordedException>(() => AtTheDoorAsync(house, id));
    }

    [Fact]
    public async Task A_spool_file_that_cannot_be_opened_is_kept_and_stops_no_other()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        await house.AsAsync(Officer, scope => scope.GetRequiredService<EmergencySpool>().WriteAsync(Record, Officer, Stop));
        var foreign = Path.Combine(house.Folders.Spool, "00000000000000000000000000000001.reading");
        await File.WriteAllBytesAsync(foreign, new byte[64], Stop);
        await File.WriteAllBytesAsync(Path.Combine(house.Folders.Spool, "00000000000000000000000000000002.writing"), new byte[5], Stop);

        await RecoverAsync(house);

        Assert.True(File.Exists(foreign + ".unreadable"));
        await EntryAsync(house, EntryKind.EmergencyRead);
    }

    [Fact]
    public async Task A_read_gets_its_turn_while_an_import_runs_flat_out()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        var id = await house.OpenCaseAsync("shown");
        house.Script.OnFeed = (_, _) => Task.Delay(10, Stop);
        using var ending = new CancellationTokenSource();
        var isUnderWay = new TaskCompletionSource();
        var import = Task.Run(
            () => house.AsAsync(
                Officer,
                scope => scope.GetRequiredService<FactReceiver>()
                    .ReceiveAsync(Endless(() => ending.IsCancellationRequested), _ => isUnderWay.TrySetResult(), Stop)),
            Stop);
        await isUnderWay.Task.WaitAsync(TimeSpan.FromMinutes(2), Stop);
        for (var look = 0; look < 5; look++)
        {
            Assert.Equal("shown", await ShowAsync(house, id));
        }
        await ending.CancelAsync();
        await import;
        Assert.True((await house.CountsAsync())["platform_received_fact"] > 0);
    }

    private static async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Endless(Func<bool> isOver)
    {
        for (var number = 1; !isOver(); number++)
        {
            await Task.Yield();
            yield return (number, System.Text.Encoding.UTF8.GetBytes(
                $$$"""{"id":"01930000-0000-7000-8000-{{{number:x12}}}","type":"OwedActionDone","at":"2026-11-03T09:00:00Z","agency":"police-northgate","by":"desk","data":{"duty":"01930000-0000-7000-8000-000000000002","by":"police-northgate"}}"""));
        }
    }

    private static async Task<string> ShowAsync(ProbeHouse house, Guid id)
    {
        var shown = "";
        await house.AsAsync(Officer, async scope => shown = await scope.GetRequiredService<ReadAudit>().ShowAsync(Record, () => ReadAsync(scope, id), Stop));
        return shown;
    }

    private static async Task<(string Shown, bool IsEmergency)> AtTheDoorAsync(ProbeHouse house, Guid id)
    {
        (string, bool) shown = default;
        await house.AsAsync(Officer, async scope => shown = await scope.GetRequiredService<ReadAudit>()
            .ShowAtTheDoorAsync(Record, () => ReadAsync(scope, id), () => Task.FromResult("orders only"), Stop));
        return shown;
    }

    private static Task<string> ReadAsync(IServiceProvider scope, Guid id) =>
        scope.Db().Set<Case>().Where(found => found.Id == id).Select(found => found.Title).SingleAsync(Stop);

    private static async Task<DbConnection> LockAsync(ProbeHouse house, string table)
    {
        var connection = await house.ConnectAsync();
        await ProbeHouse.RunAsync(connection, house.Provider == Provider.Sqlite ? "BEGIN IMMEDIATE" : $"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE");
        return connection;
    }

    private static Task RecoverAsync(ProbeHouse house) => house.AsSystemAsync(scope => scope.GetRequiredService<SpoolRecovery>().TickAsync(Stop));

    private static Task<LedgerEntry> EntryAsync(ProbeHouse house, EntryKind kind) =>
        house.AsSystemAsync(scope => scope.Db().Set<LedgerEntry>().SingleAsync(entry => entry.Kind == kind, Stop));
}
