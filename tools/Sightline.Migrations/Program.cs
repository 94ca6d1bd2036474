using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Sightline.Database;

namespace Sightline.Migrations;

/// <summary>The migrations tool runs against this program: tools/migrations add Name. It is never shipped.</summary>
internal static class Program
{
    private static void Main() => Console.WriteLine("This program is here for tools/migrations; it does nothing by itself.");
}

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DatabaseServices.Configure(options, DatabaseChoice.Sqlite("design-time.db"));
        return new SqliteDb(options.Options, AllModules.InOrder);
    }
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseServices.Configure(options, DatabaseChoice.Postgres("Host=design-time"));
        return new PostgresDb(options.Options, AllModules.InOrder);
    }
}
