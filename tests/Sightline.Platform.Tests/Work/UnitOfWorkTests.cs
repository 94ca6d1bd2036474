using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Work;

public sealed class UnitOfWorkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_stated_fact_stands_on_the_ledger_with_its_values_only_as_ciphertext(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(scope => StateAsync(scope, "not at the canal bridge"));

        var entry = await house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<LedgerEntry>().SingleAsync(e => e.Type == nameof(BreachReported), Stop));

        var content = System.Text.Encoding.UTF8.GetString(entry.Content);
        Assert.DoesNotContain("canal", content, StringComparison.Ordinal);
        Assert.Contains("\"sealed\"", content, StringComparison.Ordinal);
        var subjects = await house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<LedgerSubject>().Where(s => s.Entry == entry.Id).Select(s => s.Subject).ToListAsync(Stop));
        Assert.NotEmpty(subjects);
        Assert.Equal(entry.Hash, LedgerWriter.HashOf(entry, subjects));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Work_that_fails_leaves_no_fact_behind(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        var before = await CountAsync(house);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => house.AsSystemAsync(scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () =>
            {
                scope.GetRequiredService<UnitOfWork>().State(Breach(scope, "x"));
                throw new InvalidTimeZoneException();
            },
            Stop)));

        Assert.Equal(before, await CountAsync(house));
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_inner_action_that_fails_leaves_the_outer_ones_whole(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        var before = await CountAsync(house);

        await house.AsSystemAsync(scope =>
        {
            var unit = scope.GetRequiredService<UnitOfWork>();
            return unit.DoAsync(
                async () =>
                {
                    await StateAsync(scope, "first");
                    await Assert.ThrowsAsync<InvalidTimeZoneException>(() => unit.DoAsync(
                        () =>
                        {
                            unit.State(Breach(scope, "second"));
                            throw new InvalidTimeZoneException();
                        },
                        Stop));
                    await StateAsync(scope, "third");
                },
                Stop);
        });

        Assert.Equal(before + 2, await CountAsync(house));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_ledger_can_be_neither_changed_nor_deleted(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(scope => StateAsync(scope, "kept"));

        await house.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<LedgerEntry>().ExecuteDeleteAsync(Stop));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<LedgerEntry>().ExecuteUpdateAsync(set => set.SetProperty(e => e.By, "nobody"), Stop));
        });
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_sealed_ledger_verifies_and_a_changed_one_does_not(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(scope => StateAsync(scope, "one"));
        await house.AsSystemAsync(scope => StateAsync(scope, "two"));
        await house.AsSystemAsync(scope => scope.GetRequiredService<Sealer>().TickAsync(Stop));
        var sound = await house.AsSystemAsync(scope => scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop));
        Assert.True(sound.IsSound, string.Join("; ", sound.Problems));

        await house.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            await db.Database.ExecuteSqlRawAsync(
                provider == Provider.Sqlite ? "DROP TRIGGER platform_ledger_entry_no_update" : "DROP TRIGGER platform_ledger_entry_append_only ON platform_ledger_entry", Stop);
            await db.Set<LedgerEntry>().Where(e => e.Type == nameof(BreachReported)).ExecuteUpdateAsync(set => set.SetProperty(e => e.By, "somebody-else"), Stop);
        });

        var tampered = await house.AsSystemAsync(scope => scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop));
        Assert.False(tampered.IsSound);
    }

    private static Task StateAsync(IServiceProvider scope, string what)
    {
        var unit = scope.GetRequiredService<UnitOfWork>();
        return unit.DoAsync(
            () =>
            {
                unit.State(Breach(scope, what));
                return Task.CompletedTask;
            },
            Stop);
    }

    private static BreachReported Breach(IServiceProvider scope, string what)
    {
        var ids = scope.GetRequiredService<IIdSource>();
        return new BreachReported
        {
            Breach = new BreachId(ids.New()),
            Order = new OrderId(ids.New()),
            Respondent = new NominalId(ids.New()),
            Protected = [],
            Terms = [],
            What = what,
        };
    }

    /// <summary>What was stated here; what the rulebook makes of it is not counted.</summary>
    private static Task<int> CountAsync(TestHouse house) => house.AsSystemAsync(scope =>
        scope.GetRequiredService<SightlineDb>().Set<LedgerEntry>().CountAsync(entry => entry.Kind == EntryKind.Fact && !entry.Type.StartsWith("Duty"), Stop));
}
