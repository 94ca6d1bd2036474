using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sightline.Database;
using Sightline.Platform;
using Sightline.Platform.Ledger;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;

namespace Sightline.Testing;

/// <summary>A real database of its own for one test: made once per kind with the real migrations, then copied, so that a test costs milliseconds.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<(Provider Provider, bool WithArea), string> Templates = [];
    private static int number;

    private readonly string? file;
    private readonly string? name;

    private TestDatabase(DatabaseChoice choice, string? file, string? name)
    {
        Choice = choice;
        this.file = file;
        this.name = name;
    }

    public DatabaseChoice Choice { get; }

    private static string? Server => Environment.GetEnvironmentVariable("SIGHTLINE_TEST_PG");

    /// <param name="provider">Which kind of database.</param>
    /// <param name="withArea">The agencies, desks and agreements of the tests are registered in it already.</param>
    public static async Task<TestDatabase> CreateAsync(Provider provider, bool withArea = false)
    {
        if (provider == Provider.PostgreSql && string.IsNullOrEmpty(Server))
        {
            Assert.Skip("SIGHTLINE_TEST_PG is not set: ./test sets it to a PostgreSQL of its own.");
        }
        var template = await TemplateAsync(provider, withArea);
        var unique = $"t{Environment.ProcessId}_{Interlocked.Increment(ref number)}";
        if (provider == Provider.Sqlite)
        {
            var path = Path.Combine(TestFolder.Root, unique + ".db");
            File.Copy(template, path);
            return new TestDatabase(DatabaseChoice.Sqlite(path), path, null);
        }
        await RunAsync($"CREATE DATABASE {unique} TEMPLATE {template}");
        return new TestDatabase(DatabaseChoice.Postgres(ConnectionTo(unique)), null, unique);
    }

    /// <summary>A SQLite database at a path of the test's own choosing, not yet made.</summary>
    public static TestDatabase At(string path) => new(DatabaseChoice.Sqlite(path), path, null);

    /// <summary>A database with nothing in it, not even tables.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(Provider provider)
    {
        if (provider == Provider.PostgreSql && string.IsNullOrEmpty(Server))
        {
            Assert.Skip("SIGHTLINE_TEST_PG is not set: ./test sets it to a PostgreSQL of its own.");
        }
        var unique = $"e{Environment.ProcessId}_{Interlocked.Increment(ref number)}";
        if (provider == Provider.Sqlite)
        {
            var path = Path.Combine(TestFolder.New("empty"), unique + ".db");
            return new TestDatabase(DatabaseChoice.Sqlite(path), path, null);
        }
        await RunAsync($"CREATE DATABASE {unique}");
        return new TestDatabase(DatabaseChoice.Postgres(ConnectionTo(unique)), null, unique);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var part in new[] { file, file + "-wal", file + "-shm", file + ".start-lock" })
            {
                File.Delete(part);
            }
            return;
        }
        await using (var own = new NpgsqlConnection(Choice.Connection))
        {
            NpgsqlConnection.ClearPool(own);
        }
        await RunAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>Folders of a house's own, with the keys under which the databases made here were written.</summary>
    internal static PlatformFolders NewFolders(string what)
    {
        var folders = PlatformFolders.Under(TestFolder.New(what));
        var keys = PlatformFolders.Under(Path.Combine(TestFolder.Root, "template")).Keys;
        if (Directory.Exists(keys))
        {
            Directory.CreateDirectory(folders.Keys);
            foreach (var file in Directory.GetFiles(keys))
            {
                File.Copy(file, Path.Combine(folders.Keys, Path.GetFileName(file)));
            }
        }
        return folders;
    }

    public static SightlineDb Open(DatabaseChoice choice, ModuleList modules)
    {
        if (choice.Provider == Provider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDb>();
            DatabaseServices.Configure(sqlite, choice);
            return new SqliteDb(sqlite.Options, modules);
        }
        var postgres = new DbContextOptionsBuilder<PostgresDb>();
        DatabaseServices.Configure(postgres, choice);
        return new PostgresDb(postgres.Options, modules);
    }

    private static async Task<string> TemplateAsync(Provider provider, bool withArea)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue((provider, false), out var plain))
            {
                Templates[(provider, false)] = plain = provider == Provider.Sqlite ? await MakeSqliteAsync() : await MakePostgresAsync();
            }
            if (!withArea)
            {
                return plain;
            }
            return Templates.TryGetValue((provider, true), out var area) ? area : Templates[(provider, true)] = await MakeWithAreaAsync(provider, plain);
        }
        finally
        {
            Making.Release();
        }
    }

    /// <summary>Nearly every story begins with the same area: it is registered once, by the actions that register any.</summary>
    private static async Task<string> MakeWithAreaAsync(Provider provider, string plain)
    {
        if (provider == Provider.Sqlite)
        {
            var path = Path.Combine(TestFolder.Root, "template-area.db");
            File.Copy(plain, path);
            await RegisterAreaAsync(DatabaseChoice.Sqlite(path));
            await SettleAsync(path);
            return path;
        }
        var template = $"{plain}_area";
        await RunAsync($"CREATE DATABASE {template} TEMPLATE {plain}");
        await RegisterAreaAsync(DatabaseChoice.Postgres(ConnectionTo(template)));
        NpgsqlConnection.ClearAllPools();
        return template;
    }

    private static async Task RegisterAreaAsync(DatabaseChoice choice)
    {
        await using var services = TestHouse.Services(choice, folders: PlatformFolders.Under(Path.Combine(TestFolder.Root, "template")));
        await TestHouse.AsSystemAsync(services, AccessTestData.RegisterAreaAsync);
    }

    /// <summary>All of it in the one file that is copied.</summary>
    private static async Task SettleAsync(string path)
    {
        await using (var db = Open(DatabaseChoice.Sqlite(path), AllModules.InOrder))
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static async Task<string> MakeSqliteAsync()
    {
        var path = Path.Combine(TestFolder.Root, "template.db");
        await using (var db = Open(DatabaseChoice.Sqlite(path), AllModules.InOrder))
        {
            await MakeSchemaAsync(db);
        }
        await LoadReferenceDataAsync(DatabaseChoice.Sqlite(path));
        await SettleAsync(path);
        return path;
    }

    private static async Task<string> MakePostgresAsync()
    {
        var template = $"template_{Environment.ProcessId}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        await RunAsync($"CREATE DATABASE {template}");
        await using (var db = Open(DatabaseChoice.Postgres(ConnectionTo(template)), AllModules.InOrder))
        {
            await MakeSchemaAsync(db);
        }
        await LoadReferenceDataAsync(DatabaseChoice.Postgres(ConnectionTo(template)));
        NpgsqlConnection.ClearAllPools();
        return template;
    }

    private static async Task MakeSchemaAsync(SightlineDb db)
    {
        await db.Database.MigrateAsync();
        await LedgerGuard.EnsureAsync(db, CancellationToken.None);
    }

    /// <summary>The forces of England and Wales and the like are in every database from its start: here once, not once a test.</summary>
    private static async Task LoadReferenceDataAsync(DatabaseChoice choice)
    {
        await using var services = TestHouse.Services(choice, folders: PlatformFolders.Under(Path.Combine(TestFolder.Root, "template")));
        await TestHouse.AsSystemAsync(services, async scope =>
        {
            foreach (var module in AllModules.InOrder.InOrder)
            {
                await module.LoadReferenceDataAsync(scope, CancellationToken.None);
            }
        });
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A folder for this test process, gone when it ends.</summary>
public static class TestFolder
{
    private static int number;

    public static string Root { get; } = Make();

    /// <summary>A new empty folder inside it.</summary>
    public static string New(string what)
    {
        var path = Path.Combine(Root, $"{what}-{Interlocked.Increment(ref number)}");
        Directory.CreateDirectory(path);
        return path;
    }

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("sightline-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Something still holds a file: the system's own clearing of temporary folders takes it.
            }
        };
        return folder;
    }
}
