using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Sightline.Platform.Ports;

namespace Sightline.Platform.Work;

/// <summary>Runs each piece of recurring work when its time has come, one after another, acting as the system. A failing piece stops no other.</summary>
public sealed class Worker(IServiceScopeFactory scopes, IClock clock, ILogger<Worker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, Instant> next = [];

    /// <summary>One round over everything that is due. Run by the worker's loop, by tests and by <c>sightline worker --once</c>.</summary>
    public async Task RoundAsync(bool everything, CancellationToken stop)
    {
        foreach (var type in await NamesAsync())
        {
            if (everything || !next.TryGetValue(type, out var due) || due <= clock.GetCurrentInstant())
            {
                await RunAsync(type, stop);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RoundAsync(everything: false, stoppingToken);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<string>> NamesAsync()
    {
        // Some work holds what can only be let go asynchronously.
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetServices<IRecurringWork>().Select(work => work.Name).ToList();
    }

    private async Task RunAsync(string name, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System(name));
        var work = scope.ServiceProvider.GetServices<IRecurringWork>().First(candidate => candidate.Name == name);
        next[name] = clock.GetCurrentInstant() + work.Every;
        try
        {
            await work.TickAsync(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The exception's own words may quote a value: only its kind is logged.
            log.LogError("The work “{Work}” failed with {Kind} and will be tried again.", name, failure.GetType().Name);
        }
    }
}
