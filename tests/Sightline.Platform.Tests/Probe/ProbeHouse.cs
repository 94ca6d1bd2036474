using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Sightline.Database;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Modules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Probe;

internal sealed class ProbeSqlite(DbContextOptions<ProbeSqlite> options, ModuleList modules) : SightlineDb(options, modules)
{
    public override Provider Provider => Provider.Sqlite;
}

internal sealed class ProbePostgres(DbContextOptions<ProbePostgres> options, ModuleList modules) : SightlineDb(options, modules)
{
    public override Provider Provider => Provider.PostgreSql;
}

/// <summary>Platform and the probe alone, on a real database of their own.</summary>
internal sealed class ProbeHouse : IAsyncDisposable
{
    private static int number;

    private readonly ServiceProvider services;
    private readonly string? name;

    private ProbeHouse(ServiceProvider services, DatabaseChoice choice, string? name)
    {
        this.services = services;
        this.name = name;
        Choice = choice;
    }

    internal DatabaseChoice Choice { get; }

    internal Provider Provider => Choice.Provider;

    internal TestClock Clock => services.GetRequiredService<TestClock>();

    internal ProbeScript Script => services.GetRequiredService<ProbeScript>();

    internal FaultAt Fault => services.GetRequiredService<FaultAt>();

    internal KeyFolder Keys => services.GetRequiredService<KeyFolder>();

    internal PlatformFolders Folders => services.GetRequiredService<PlatformFolders>();

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<ProbeHouse> OpenAsync(Provider provider, Action<IServiceCollection>? further = null)
    {
        var (choice, name) = await DatabaseAsync(provider);
        var house = new ProbeHouse(Build(choice, PlatformFolders.Under(TestFolder.New("probe")), further), choice, name);
        await house.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            await db.Database.OpenConnectionAsync(Stop);
            await RunAsync(db.Database.GetDbConnection(), db.Database.GenerateCreateScript());
            await LedgerGuard.EnsureAsync(db, Stop);
        });
        return house;
    }

    /// <summary>Over the same database and folders, with everything else of its own.</summary>
    internal ProbeHouse AnotherProcess() => new(Build(Choice, Folders, null), Choice, null);

    private static ServiceProvider Build(DatabaseChoice choice, PlatformFolders folders, Action<IServiceCollection>? further)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var clock = new TestClock();
        services.AddSingleton(clock).AddSingleton<IClock>(clock).AddSingleton<ProbeScript>().AddSingleton<FaultAt>();
        services.AddSightline(new ModuleList([new ProbeModule()]), folders, new ConfigurationBuilder().Build());
        services.AddSingleton<IPermissions, EverythingAllowed>().AddSingleton<IStatementRules, ScriptedStatements>();
        if (choice.Provider == Provider.Sqlite)
        {
            services.AddDbContext<SightlineDb, ProbeSqlite>((scope, options) => Configure(scope, options, choice));
        }
        else
        {
            services.AddDbContext<SightlineDb, ProbePostgres>((scope, options) => Configure(scope, options, choice));
        }
        further?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    internal Task AsSystemAsync(Func<IServiceProvider, Task> work) => AsAsync(Actor.System("test"), work);

    internal async Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        T? result = default;
        await AsAsync(Actor.System("test"), async scope => result = await work(scope));
        return result!;
    }

    internal async Task AsAsync(Actor actor, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        await work(scope.ServiceProvider);
    }

    /// <summary>A connection that knows nothing of the house, for whoever meddles or looks at the raw rows.</summary>
    internal async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Provider == Provider.Sqlite
            ? new Microsoft.Data.Sqlite.SqliteConnection(Choice.Connection + ";Pooling=False")
            : new NpgsqlConnection(Choice.Connection);
        await connection.OpenAsync(Stop);
        return connection;
    }

    internal async Task RunAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await RunAsync(connection, sql);
    }

    internal static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>Makes every insert into a table fail, whoever inserts.</summary>
    internal Task BreakInsertsAsync(string table) => RunAsync(Provider == Provider.Sqlite
        ? $"CREATE TRIGGER broken BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'broken'); END"
        : $"CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'broken'; END $$; CREATE TRIGGER broken BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION broken()");

    internal Task MendInsertsAsync(string table) => RunAsync(Provider == Provider.Sqlite ? "DROP TRIGGER broken" : $"DROP TRIGGER broken ON {table}; DROP FUNCTION broken()");

    /// <summary>How many rows each table holds.</summary>
    internal Task<Dictionary<string, long>> CountsAsync() => AsSystemAsync(async scope =>
    {
        var db = scope.GetRequiredService<SightlineDb>();
        await using var connection = await ConnectAsync();
        var counts = new Dictionary<string, long>();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {table}";
            counts[table] = Convert.ToInt64(await command.ExecuteScalarAsync(Stop), System.Globalization.CultureInfo.InvariantCulture);
        }
        return counts;
    });

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (name is null && Provider == Provider.PostgreSql)
        {
            return;
        }
        if (name is null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(new Microsoft.Data.Sqlite.SqliteConnection(Choice.Connection));
            return;
        }
        await using (var own = new NpgsqlConnection(Choice.Connection))
        {
            NpgsqlConnection.ClearPool(own);
        }
        await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static void Configure(IServiceProvider scope, DbContextOptionsBuilder options, DatabaseChoice choice)
    {
        DatabaseServices.Configure(options, choice);
        var fault = scope.GetRequiredService<FaultAt>();
        options.AddInterceptors(fault, new FaultAt.AtTransactions(fault));
    }

    private static async Task<(DatabaseChoice Choice, string? Name)> DatabaseAsync(Provider provider)
    {
        if (provider == Provider.Sqlite)
        {
            return (DatabaseChoice.Sqlite(Path.Combine(TestFolder.New("probe-db"), "probe.db")), null);
        }
        var server = Environment.GetEnvironmentVariable("SIGHTLINE_TEST_PG");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "SIGHTLINE_TEST_PG is not set: ./test sets it to a PostgreSQL of its own.");
        var made = $"probe{Environment.ProcessId}_{Interlocked.Increment(ref number)}";
        await OnServerAsync($"CREATE DATABASE {made}");
        return (DatabaseChoice.Postgres(new NpgsqlConnectionStringBuilder(server) { Database = made, MaxPoolSize = 20 }.ConnectionString), made);
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Environment.GetEnvironmentVariable("SIGHTLINE_TEST_PG"));
        await connection.OpenAsync();
        await RunAsync(connection, sql);
    }

    private sealed class EverythingAllowed : IPermissions
    {
        public bool Allows(Actor actor, string permission) => true;

        public bool MaySee(Actor actor, Sensitivity kind) => true;
    }

    private sealed class ScriptedStatements(ProbeScript script) : IStatementRules
    {
        public Task<MayState> MayStateAsync(AgencyCode agency, Type fact, CancellationToken stop) => Task.FromResult(script.MayState);
    }
}

/// <summary>Fails the Nth thing asked of the database (commands of EF, savepoints, the commit). Zero: counts only.</summary>
internal sealed class FaultAt : DbCommandInterceptor
{
    private int seen;

    internal int Number { get; set; }

    internal int Seen
    {
        get => seen;
        set => seen = value;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Hit();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Hit();
        return new(result);
    }

    private void Hit()
    {
        if (Interlocked.Increment(ref seen) == Number)
        {
            throw new InjectedFault();
        }
    }

    internal sealed class AtTransactions(FaultAt fault) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => HitAsync(result);

        public override ValueTask<InterceptionResult> CreatingSavepointAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => HitAsync(result);

        public override ValueTask<InterceptionResult> ReleasingSavepointAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => HitAsync(result);

        private ValueTask<InterceptionResult> HitAsync(InterceptionResult result)
        {
            fault.Hit();
            return new(result);
        }
    }
}

internal sealed class InjectedFault : Exception;
