using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Ledger;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Database.Start;

/// <summary>Brings a database up to date before anything else uses it: schema, guards, reference data.</summary>
public static class DatabaseStart
{
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var choice = scope.ServiceProvider.GetRequiredService<DatabaseChoice>();
        using var alone = choice.File is { } file ? MigrationLock.Take(file) : null;
        var db = scope.ServiceProvider.GetRequiredService<SightlineDb>();
        await MigrateAsync(db, stop);
        await using var first = db.Provider == Provider.PostgreSql ? await OneAtATime.TakeAsync(choice, stop) : null;
        await LedgerGuard.EnsureAsync(db, stop);
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("start"));
        foreach (var module in scope.ServiceProvider.GetRequiredService<ModuleList>().InOrder)
        {
            await module.LoadReferenceDataAsync(scope.ServiceProvider, stop);
        }
    }

    private static async Task MigrateAsync(SightlineDb db, CancellationToken stop)
    {
        if (db.Provider == Provider.Sqlite && await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(stop))
        {
            // A process killed while migrating leaves EF's lock row behind, and the next one would wait for ever. Our own file lock is held here.
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); DELETE FROM \"__EFMigrationsLock\";",
                stop);
        }
        var unknown = (await db.Database.GetAppliedMigrationsAsync(stop)).Except(db.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new DatabaseOfAnotherVersionException(unknown);
        }
        await db.Database.MigrateAsync(stop);
    }
}
