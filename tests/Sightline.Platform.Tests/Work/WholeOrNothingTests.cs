using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Ledger;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Work;

public sealed class WholeOrNothingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task An_action_that_fails_at_any_command_at_a_savepoint_or_at_the_commit_leaves_nothing(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");
        var before = await house.CountsAsync();
        house.Script.OnFact = ListenAsync;

        var tried = 0;
        for (var failing = 1; ; failing++)
        {
            house.Fault.Seen = 0;
            house.Fault.Number = failing;
            var failed = await Record.ExceptionAsync(() => house.AsSystemAsync(scope => ActAsync(scope, id)));
            house.Fault.Number = 0;
            if (house.Fault.Seen < failing)
            {
                Assert.Null(failed);
                break;
            }
            tried++;
            Assert.IsType<InjectedFault>(failed as DbUpdateException is { } wrapped ? wrapped.InnerException : failed);
            Assert.Equal(before, await house.CountsAsync());
            Assert.Equal("before", await house.TitleAsync(id));
        }

        Assert.True(tried > 6, $"Only {tried} places to fail were met: the injection does not reach the work.");
        await IsWholeAsync(house, id, before);
    }

    [Theory]
    [OnBothDatabases("platform_ledger_entry", "platform_ledger_subject", "platform_subject_key", "platform_outbox", "probe_note", "probe_footnote")]
    public async Task An_action_that_fails_at_any_table_it_writes_leaves_nothing_and_works_once_the_table_does(
        Provider provider, string first, string second, string third, string fourth, string fifth, string sixth)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");
        var before = await house.CountsAsync();
        house.Script.OnFact = ListenAsync;

        foreach (var table in new[] { first, second, third, fourth, fifth, sixth })
        {
            await house.BreakInsertsAsync(table);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => house.AsSystemAsync(scope => ActAsync(scope, id)));
            await house.MendInsertsAsync(table);
            Assert.Equal(before, await house.CountsAsync());
            Assert.Equal("before", await house.TitleAsync(id));
        }

        await house.AsSystemAsync(scope => ActAsync(scope, id));
        await IsWholeAsync(house, id, before);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Eight_writers_at_once_lose_nothing_and_leave_nothing_half_done(Provider provider)
    {
        const int Writers = 8;
        const int Each = 12;
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("0");
        var before = await house.CountsAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var counted = 0;
            for (var turn = 0; turn < Each; turn++)
            {
                counted += await AddOneAsync(house, id, $"{writer}-{turn}");
            }
            return counted;
        })));

        var after = await house.CountsAsync();
        Assert.Equal(Writers * Each, done.Sum());
        Assert.Equal((Writers * Each).ToString(System.Globalization.CultureInfo.InvariantCulture), await house.TitleAsync(id));
        // Each fact, and which rows it had written.
        Assert.Equal(2 * Writers * Each, after["platform_ledger_entry"] - before["platform_ledger_entry"]);
        Assert.Equal(Writers * Each, after["probe_note"]);
    }

    /// <summary>Counts up a case's number; on PostgreSQL a writer that lost the race is told and tries again, on SQLite writers wait their turn.</summary>
    private static async Task<int> AddOneAsync(ProbeHouse house, Guid id, string text)
    {
        while (true)
        {
            try
            {
                await house.AsSystemAsync(scope => scope.Unit().DoAsync(
                    async () =>
                    {
                        var found = await scope.Db().Set<Case>().SingleAsync(one => one.Id == id, Stop);
                        found.Title = (int.Parse(found.Title, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
                        scope.Db().Append(new Note { Id = scope.NewId(), CaseId = id, Text = text });
                        scope.Unit().State(scope.Done(text));
                    },
                    Stop));
                return 1;
            }
            catch (DbUpdateConcurrencyException) when (house.Provider == Provider.PostgreSql)
            {
                // Told, not overwritten: read again and count again.
            }
        }
    }

    private static Task ActAsync(IServiceProvider scope, Guid id) => scope.Unit().DoAsync(
        async () =>
        {
            await scope.RenameAsync(id, "after");
            // Appended child first: only the foreign keys say in which order the rows must go.
            var note = scope.NewId();
            scope.Db().Append(new Footnote { Id = scope.NewId(), NoteId = note });
            scope.Db().Append(new Note { Id = note, CaseId = id, Text = "t" });
            scope.Unit().State(scope.Done("what was done"));
        },
        Stop);

    private static async Task ListenAsync(IServiceProvider scope, Fact fact)
    {
        if (fact is OwedActionDone { What: "what was done" } done)
        {
            await scope.GetRequiredService<NoticeQueue>().QueueAsync(new Notice(new AgencyCode("a"), new DeskCode("a/b"), "Something waits."), done.Duty.Value, Stop);
            await scope.StateAsync("told");
        }
    }

    private static async Task IsWholeAsync(ProbeHouse house, Guid id, Dictionary<string, long> before)
    {
        var after = await house.CountsAsync();
        Assert.Equal("after", await house.TitleAsync(id));
        // What was done, the answer to it, the fact that the answer raised, and which rows all of it wrote.
        Assert.Equal(4, after["platform_ledger_entry"] - before["platform_ledger_entry"]);
        Assert.Equal((1, 1, 1), (after["platform_outbox"], after["probe_note"], after["probe_footnote"]));
        var check = await house.AsSystemAsync(scope => scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop));
        Assert.Empty(check.Problems);
    }
}
