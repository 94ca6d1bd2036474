using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform;
using Sightline.Platform.Work;
using Sightline.Web;

namespace Sightline.Bench;

/// <summary>A house on a SQLite file of its own, gone afterwards unless it is to be kept (SIGHTLINE_BENCH_KEEP names its folder).</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private readonly bool isKept;

    private BenchHouse(string folder, bool isKept, ServiceProvider services)
    {
        Folder = folder;
        this.isKept = isKept;
        Services = services;
    }

    internal string Folder { get; }

    internal string File => Path.Combine(Folder, "sightline.db");

    internal ServiceProvider Services { get; }

    /// <param name="name">What it is opened for.</param>
    /// <param name="keptIn">A folder in which it stays for the next run; null leaves that to SIGHTLINE_BENCH_KEEP.</param>
    internal static async Task<BenchHouse> OpenAsync(string name, string? keptIn = null)
    {
        var kept = keptIn ?? Environment.GetEnvironmentVariable("SIGHTLINE_BENCH_KEEP");
        var folder = kept is null ? Directory.CreateTempSubdirectory($"sightline-bench-{name}-").FullName : Path.Combine(kept, name);
        Directory.CreateDirectory(folder);
        var options = new HouseOptions { Database = DatabaseChoice.Sqlite(Path.Combine(folder, "sightline.db")), Folders = PlatformFolders.Under(folder) };
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        services.AddHouse(options, configuration);
        var house = new BenchHouse(folder, kept is not null, services.BuildServiceProvider(validateScopes: true));
        await DatabaseStart.PrepareAsync(house.Services, CancellationToken.None);
        return house;
    }

    internal async Task<T> AsAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
        return await work(scope.ServiceProvider);
    }

    internal static Actor CallHandler { get; } = new()
    {
        Reference = "user:bench",
        Agency = new AgencyCode("police-cumbria"),
        Roles = new HashSet<string> { "call-handler" },
        Purpose = new Purpose("respond-to-call"),
    };

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!isKept)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

internal static class Figures
{
    internal static double Percentile(this List<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, Math.Ceiling(sorted.Count * share) - 1)];

    internal static void Row(params object[] cells) => Console.WriteLine("| " + string.Join(" | ", cells) + " |");

    internal static string Milliseconds(double value) => value.ToString("F3", System.Globalization.CultureInfo.InvariantCulture) + " ms";

    internal static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
