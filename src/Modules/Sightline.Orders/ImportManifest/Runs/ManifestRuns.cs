using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform;
using Sightline.Platform.Commands;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Runs;

/// <summary>One import that a page began and goes on while its reader waits.</summary>
internal sealed class ManifestRun(AgencyCode agency)
{
    internal AgencyCode Agency { get; } = agency;

    internal Progress Progress { get; set; }

    internal ManifestEnd? End { get; set; }

    internal bool HasFailed { get; set; }

    internal Task Work { get; set; } = Task.CompletedTask;
}

/// <summary>
/// Imports begun from a page. They are remembered in this process only: one that dies with it goes on where it stopped when the file is given again.
/// </summary>
internal sealed class ManifestRuns(IServiceScopeFactory scopes, PlatformFolders folders, IIdSource ids, ILogger<ManifestRuns> log)
{
    private readonly ConcurrentDictionary<Guid, ManifestRun> runs = new();

    internal ManifestRun? Find(Guid id, AgencyCode agency) => runs.TryGetValue(id, out var run) && run.Agency == agency ? run : null;

    /// <summary>Begins; the file is kept as it came, still locked, until the end.</summary>
    internal async Task<(Guid Id, ManifestRun Run)> BeginAsync(Stream upload, string? password, Actor actor, CancellationToken stop)
    {
        var id = ids.New();
        var incoming = Directory.CreateDirectory(Path.Combine(folders.Documents, "incoming"));
        var path = Path.Combine(incoming.FullName, id.ToString("N"));
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await upload.CopyToAsync(file, stop);
        }
        var run = new ManifestRun(actor.Agency);
        runs[id] = run;
        run.Work = Task.Run(() => RunAsync(run, path, password, actor), CancellationToken.None);
        return (id, run);
    }

    private async Task RunAsync(ManifestRun run, string path, string? password, Actor actor)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().As(actor);
            var import = scope.ServiceProvider.GetRequiredService<ImportManifestAction>();
            run.End = await import.ImportAsync(
                new ManifestInput { Path = path, Password = string.IsNullOrEmpty(password) ? null : password }, new Told(run), CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The exception's own words may quote a value: only its kind is logged.
            log.LogError("An import failed with {Kind}.", failure.GetType().Name);
            run.HasFailed = true;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Keeps only the newest: a page asks when it likes.</summary>
    private sealed class Told(ManifestRun run) : IProgress<Progress>
    {
        public void Report(Progress value) => run.Progress = value;
    }
}
