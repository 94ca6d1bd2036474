using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;

namespace Sightline.Database;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options, ModuleList modules) : SightlineDb(options, modules)
{
    public override Provider Provider => Provider.Sqlite;
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> options, ModuleList modules) : SightlineDb(options, modules)
{
    public override Provider Provider => Provider.PostgreSql;
}

/// <summary>Which database, and how to reach it.</summary>
public sealed record DatabaseChoice(Provider Provider, string Connection)
{
    public static DatabaseChoice Sqlite(string file) => new(Provider.Sqlite, $"Data Source={file};Default Timeout=10;Pooling=True");

    public static DatabaseChoice Postgres(string connection) => new(Provider.PostgreSql, connection);

    /// <summary>The SQLite file's path; null on PostgreSQL.</summary>
    public string? File => Provider == Provider.Sqlite ? new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(Connection).DataSource : null;
}

public static class DatabaseServices
{
    public static IServiceCollection AddSightlineDatabase(this IServiceCollection services, DatabaseChoice choice)
    {
        services.AddSingleton(choice);
        return choice.Provider == Provider.Sqlite
            ? services.AddDbContext<SightlineDb, SqliteDb>(options => Configure(options, choice))
            : services.AddDbContext<SightlineDb, PostgresDb>(options => Configure(options, choice));
    }

    public static void Configure(DbContextOptionsBuilder options, DatabaseChoice choice)
    {
        if (choice.Provider == Provider.Sqlite)
        {
            options.UseSqlite(choice.Connection).AddInterceptors(new SqliteSettings());
        }
        else
        {
            options.UseNpgsql(choice.Connection);
        }
    }
}
