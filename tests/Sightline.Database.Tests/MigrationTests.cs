using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Database.Start;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Database.Tests;

public sealed class MigrationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.PostgreSql)]
    public void The_migrations_hold_the_whole_model(Provider provider)
    {
        using var db = TestDatabase.Open(provider == Provider.Sqlite ? DatabaseChoice.Sqlite("none.db") : DatabaseChoice.Postgres("Host=none"), AllModules.InOrder);

        Assert.False(db.Database.HasPendingModelChanges(), "The model changed: run tools/migrations.");
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.PostgreSql)]
    public void Nothing_is_deleted_by_deleting_something_else(Provider provider)
    {
        using var db = TestDatabase.Open(provider == Provider.Sqlite ? DatabaseChoice.Sqlite("none.db") : DatabaseChoice.Postgres("Host=none"), AllModules.InOrder);

        var cascading = db.Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys())
            .Where(key => !key.IsOwnership && key.DeleteBehavior != DeleteBehavior.Restrict);

        Assert.Empty(cascading.Select(key => key.ToString()));
    }

    [Fact]
    public void Every_table_carries_the_name_of_its_module()
    {
        using var db = TestDatabase.Open(DatabaseChoice.Sqlite("none.db"), AllModules.InOrder);
        var prefixes = AllModules.InOrder.InOrder.Select(module => module.Name + "_").Append("platform_").ToList();

        var stray = db.Model.GetEntityTypes().Where(type => !type.IsMappedToJson()).Select(type => type.GetTableName()).OfType<string>()
            .Where(table => !prefixes.Any(prefix => table.StartsWith(prefix, StringComparison.Ordinal)));

        Assert.Empty(stray);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Preparing_a_database_twice_changes_nothing_the_second_time(Provider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var services = TestHouse.Services(database.Choice);

        await DatabaseStart.PrepareAsync(services, Stop);
        var first = await RowsAsync(services);
        await DatabaseStart.PrepareAsync(services, Stop);

        Assert.Equal(first, await RowsAsync(services));
    }

    [Fact]
    public async Task A_lock_left_behind_by_a_killed_migration_does_not_stop_the_next_start()
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Provider.Sqlite);
        await using var services = TestHouse.Services(database.Choice);
        await DatabaseStart.PrepareAsync(services, Stop);
        await using (var db = TestDatabase.Open(database.Choice, AllModules.InOrder))
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01')", Stop);
        }

        await DatabaseStart.PrepareAsync(services, Stop).WaitAsync(TimeSpan.FromMinutes(2), Stop);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Several_processes_may_start_at_once_on_an_empty_database(Provider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        var starts = Enumerable.Range(0, 3).Select(async _ =>
        {
            await using var services = TestHouse.Services(database.Choice);
            await DatabaseStart.PrepareAsync(services, Stop);
        });

        await Task.WhenAll(starts);

        await using var db = TestDatabase.Open(database.Choice, AllModules.InOrder);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Stop));
    }

    private static async Task<string> RowsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SightlineDb>();
        var counts = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
#pragma warning disable EF1002 // the table's name comes from the mapping
            counts.Add($"{table}={await db.Database.SqlQueryRaw<long>($"SELECT CAST(COUNT(*) AS bigint) AS \"Value\" FROM \"{table}\"").SingleAsync(Stop)}");
#pragma warning restore EF1002
        }
        return string.Join(' ', counts);
    }
}
