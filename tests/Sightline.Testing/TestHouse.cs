using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using Sightline.Database;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform;
using Sightline.Platform.Modules;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Web;

namespace Sightline.Testing;

/// <summary>The whole house without its pages, on a real database of its own, with a clock that stands still.</summary>
public sealed class TestHouse : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private TestHouse(TestDatabase database, ServiceProvider services, TestClock clock)
    {
        this.database = database;
        this.services = services;
        Clock = clock;
    }

    public TestClock Clock { get; }

    public DatabaseChoice Database => database.Choice;

    public PlatformFolders Folders => services.GetRequiredService<PlatformFolders>();

    public static async Task<TestHouse> OpenAsync(Provider provider, Action<IServiceCollection>? further = null) => await OpenOnAsync(await TestDatabase.CreateAsync(provider), further);

    /// <summary>One in which the area of <see cref="AccessTestData.RegisterAreaAsync"/> is registered.</summary>
    public static async Task<TestHouse> OpenWithAreaAsync(Provider provider, Action<IServiceCollection>? further = null) =>
        await OpenOnAsync(await TestDatabase.CreateAsync(provider, withArea: true), further);

    private static async Task<TestHouse> OpenOnAsync(TestDatabase database, Action<IServiceCollection>? further)
    {
        var clock = new TestClock();
        var services = Services(database.Choice, clock, further);
        var house = new TestHouse(database, services, clock);
        await house.AsSystemAsync(async scope =>
        {
            foreach (var module in scope.GetRequiredService<ModuleList>().InOrder)
            {
                await module.LoadReferenceDataAsync(scope, TestContext.Current.CancellationToken);
            }
        });
        return house;
    }

    /// <summary>The services of a house on a database, as a command would have them.</summary>
    public static ServiceProvider Services(
        DatabaseChoice database, TestClock? clock = null, Action<IServiceCollection>? further = null, PlatformFolders? folders = null)
    {
        var options = new HouseOptions
        {
            Database = database,
            Folders = folders ?? TestDatabase.NewFolders("house"),
            Services = collection =>
            {
                collection.RemoveAll<IClock>();
                collection.AddSingleton<IClock>(clock ?? new TestClock());
                further?.Invoke(collection);
            },
        };
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddHouse(options, configuration);
        return services.BuildServiceProvider(validateScopes: true);
    }

    public Task AsSystemAsync(Func<IServiceProvider, Task> work) => AsAsync(Actor.System("test"), work);

    public Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work) => AsAsync(Actor.System("test"), work);

    /// <summary>Runs a story's step in a scope of its own, as this actor: as one request would.</summary>
    public async Task AsAsync(Actor actor, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        await work(scope.ServiceProvider);
    }

    public async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        return await work(scope.ServiceProvider);
    }

    public static Actor ActorAt(string agency, params string[] roles) => new()
    {
        Reference = $"user:{agency}:{string.Join('+', roles)}",
        Agency = new AgencyCode(agency),
        Roles = roles.ToHashSet(),
        Purpose = new Purpose("respond-to-call"),
    };

    /// <summary>Runs every piece of recurring work once, as the worker would.</summary>
    public Task RunWorkerAsync() => services.GetRequiredService<Worker>().RoundAsync(everything: true, TestContext.Current.CancellationToken);

    /// <summary>Every kind of state in canonical form, sorted: two houses that went through the same hold the same lines.</summary>
    public Task<IReadOnlyList<string>> CanonicalStateAsync() => CanonicalStateOfAsync(services);

    public static async Task<IReadOnlyList<string>> CanonicalStateOfAsync(IServiceProvider services)
    {
        var lines = new List<string>();
        await AsSystemAsync(services, async scope =>
        {
            foreach (var thing in scope.GetServices<IStoredThing>())
            {
                await foreach (var line in thing.CanonicalLinesAsync(TestContext.Current.CancellationToken))
                {
                    lines.Add($"{thing.Kind}\t{line}");
                }
            }
        });
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Runs one step on any house's services, as the system.</summary>
    public static async Task AsSystemAsync(IServiceProvider services, Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("test"));
        await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
