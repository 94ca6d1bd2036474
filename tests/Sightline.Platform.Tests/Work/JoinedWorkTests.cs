using Microsoft.EntityFrameworkCore;
using Sightline.Facts.Duties;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Work;

public sealed class JoinedWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Actions_three_deep_commit_as_one_and_a_failure_in_the_deepest_takes_only_its_own(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () =>
            {
                await scope.StateAsync("outer");
                await scope.Unit().DoAsync(
                    async () =>
                    {
                        await scope.StateAsync("middle");
                        await Assert.ThrowsAsync<InjectedFault>(() => scope.Unit().DoAsync(
                            async () =>
                            {
                                await scope.StateAsync("deepest, written, then taken back");
                                throw new InjectedFault();
                            },
                            Stop));
                    },
                    Stop);
                scope.Unit().State(scope.Done("outer again"));
            },
            Stop));

        Assert.Equal(3, (await house.CountsAsync())["platform_ledger_entry"]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task State_that_changes_without_a_fact_is_refused_and_not_kept(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () => (await scope.Db().Set<Case>().SingleAsync(found => found.Id == id, Stop)).Title = "silent", Stop)));

        Assert.Contains("without a fact", refused.Message, StringComparison.Ordinal);
        Assert.Equal("before", await house.TitleAsync(id));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_table_off_the_ledger_may_change_without_a_fact(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        await house.AsSystemAsync(scope => scope.Unit().DoAsync(
            () =>
            {
                scope.Db().Add(new Scribble { Id = scope.NewId() });
                return Task.CompletedTask;
            },
            Stop));

        Assert.Equal(1, (await house.CountsAsync())["probe_scribble"]);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_the_outer_action_held_is_still_held_after_an_inner_one_failed_on_it(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");

        await house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () =>
            {
                var held = await scope.Db().Set<Case>().SingleAsync(found => found.Id == id, Stop);
                await Assert.ThrowsAsync<InjectedFault>(() => scope.Unit().DoAsync(
                    async () =>
                    {
                        await scope.RenameAsync(id, "by the inner");
                        held.On = new NodaTime.LocalDate(2026, 1, 1);
                        throw new InjectedFault();
                    },
                    Stop));
                Assert.Equal("before", held.Title);
                Assert.Null(held.On);
                held.Title = "by the outer, afterwards";
                scope.Unit().State(scope.Done());
            },
            Stop));

        Assert.Equal("by the outer, afterwards", await house.TitleAsync(id));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_inner_action_that_fails_after_deleting_leaves_the_row_in_the_outer_ones_hands(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("kept");

        await house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () =>
            {
                var held = await scope.Db().Set<Case>().SingleAsync(found => found.Id == id, Stop);
                await Assert.ThrowsAsync<InjectedFault>(() => scope.Unit().DoAsync(
                    async () =>
                    {
                        await scope.Unit().DoAsync(
                            () =>
                            {
                                scope.Db().Remove(held);
                                scope.Unit().State(scope.Done());
                                return Task.CompletedTask;
                            },
                            Stop);
                        throw new InjectedFault();
                    },
                    Stop));
                held.Title = "changed after all";
                scope.Unit().State(scope.Done());
            },
            Stop));

        Assert.Equal("changed after all", await house.TitleAsync(id));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_listener_states_and_writes_stands_in_the_same_transaction(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        house.Script.OnFact = (scope, fact) =>
        {
            if (fact is OwedActionDone { What: "first" })
            {
                scope.Unit().State(scope.Done("answer"));
                scope.Db().Append(new Scribble { Id = scope.NewId() });
            }
            return Task.CompletedTask;
        };

        await Assert.ThrowsAsync<InjectedFault>(() => house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () =>
            {
                await scope.StateAsync("first");
                Assert.Equal(2, await scope.Db().Set<LedgerEntry>().CountAsync(Stop));
                throw new InjectedFault();
            },
            Stop)));
        Assert.All(await house.CountsAsync(), count => Assert.Equal(0, count.Value));

        await house.AsSystemAsync(scope => scope.StateAsync("first"));
        var counts = await house.CountsAsync();
        Assert.Equal((2, 1), (counts["platform_ledger_entry"], counts["probe_scribble"]));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_listener_that_fails_takes_the_whole_work_back(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        house.Script.OnFact = (_, _) => throw new InjectedFault();

        await Assert.ThrowsAsync<InjectedFault>(() => house.OpenCaseAsync("never"));

        Assert.All(await house.CountsAsync(), count => Assert.Equal(0, count.Value));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Facts_that_answer_each_other_without_end_are_stopped_and_nothing_is_kept(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        house.Script.OnFact = (scope, _) =>
        {
            scope.Unit().State(scope.Done());
            return Task.CompletedTask;
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.AsSystemAsync(scope => scope.StateAsync()));

        // The same, where the listener calls an action rather than stating a fact itself.
        house.Script.OnFact = (scope, _) => scope.StateAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => house.AsSystemAsync(scope => scope.StateAsync()));

        Assert.All(await house.CountsAsync(), count => Assert.Equal(0, count.Value));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_second_of_two_who_changed_the_same_is_told_and_the_first_stands(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");

        await house.AsSystemAsync(async slow =>
        {
            var seen = await slow.Db().Set<Case>().SingleAsync(found => found.Id == id, Stop);
            await house.AsSystemAsync(quick => quick.RenameAsync(id, "the first"));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.Unit().DoAsync(
                () =>
                {
                    seen.Title = "the second";
                    slow.Unit().State(slow.Done());
                    return Task.CompletedTask;
                },
                Stop));
        });

        Assert.Equal("the first", await house.TitleAsync(id));
        // The opening and the first's change, each with the entry that says which rows it wrote.
        Assert.Equal(4, (await house.CountsAsync())["platform_ledger_entry"]);
    }

    [Fact]
    public async Task A_fact_is_stated_inside_a_unit_of_work_or_not_at_all()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.Sqlite);
        await house.AsSystemAsync(scope =>
        {
            Assert.Throws<InvalidOperationException>(() => scope.Unit().State(scope.Done()));
            return Task.CompletedTask;
        });
    }
}
