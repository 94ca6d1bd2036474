using System.Diagnostics;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Rows;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Orders.ImportManifest;

/// <summary>What an import stands on.</summary>
internal sealed class ImportSurroundings(RuleBook rulebook, Access.Contracts.IDirectory directory, IClock clock)
{
    internal RuleBook Rulebook { get; } = rulebook;

    internal Access.Contracts.IDirectory Directory { get; } = directory;

    internal LocalDate Today => LondonTime.DayOf(clock.GetCurrentInstant());
}

/// <summary>
/// Takes in a court's manifest. It is read and checked whole before anything is written; then its rows go in a few at a time, each whole or not at
/// all, so that nobody's read waits for it. Cut off and run again it goes on where it stopped; run again when done it changes nothing.
/// </summary>
internal sealed class ImportManifestAction(UnitOfWork unit, LoadRowAction load, ManifestBookAction book, ImportSurroundings around)
{
    /// <summary>Architecture rule 4: a read entry never waits for an import longer than this.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(50);

    private const int MostTries = 4;

    /// <summary>Two imports in one program take turns: which of two equal rows came first must have one answer.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<ManifestEnd> ImportAsync(ManifestInput input, IProgress<Progress>? progress, CancellationToken stop)
    {
        await OneAtATime.WaitAsync(stop);
        try
        {
            return await TakeAsync(input, progress, stop);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<ManifestEnd> TakeAsync(ManifestInput input, IProgress<Progress>? progress, CancellationToken stop)
    {
        ManifestFiles? files = null;
        try
        {
            ManifestContent content;
            try
            {
                files = ManifestFiles.Open(input.Path, input.Password, input.Limits);
                content = ManifestContent.Read(files, progress, stop);
            }
            catch (ManifestUnreadableException unreadable)
            {
                return await book.KeepUnreadableAsync(input.Path, unreadable.Refusal, stop);
            }
            var import = await book.BeginAsync(input.Path, content, stop);
            return import.FinishedAt is null
                ? await LoadAsync(import, content, files, progress, stop)
                : ManifestBookAction.EndOf(import, again: true);
        }
        finally
        {
            files?.Dispose();
        }
    }

    private async Task<ManifestEnd> LoadAsync(ManifestImport import, ManifestContent content, ManifestFiles files, IProgress<Progress>? progress, CancellationToken stop)
    {
        var surroundings = new RowSurroundings { Types = around.Rulebook.OrderTypes, Documents = content.Documents, Today = around.Today };
        var rows = RowsTogether.Checked(content.Rows.Select(row => RowReading.Read(row, surroundings)).ToList(), content.Documents);
        var places = new ManifestPlaces(around.Directory);
        await places.LearnAsync(rows, stop);
        var done = await book.RowsDoneAsync(import.Id, stop);
        var waiting = rows.Where(row => !done.Contains(row.Number)).Select(row => ToLoad(import.Id, row, places.CourtOf(row), files, stop)).ToList();
        for (var next = 0; next < waiting.Count;)
        {
            next += await LoadBatchAsync(waiting, next, stop);
            progress?.Report(new Progress(rows.Count - waiting.Count + next, rows.Count));
            await book.BreatheAsync(stop);
        }
        return await book.FinishAsync(import.Id, places.Courts, RowsTogether.Strays(rows, content.Documents), stop);
    }

    private static RowToLoad ToLoad(ManifestId manifest, CheckedRow row, AgencyCode? court, ManifestFiles files, CancellationToken stop) => new()
    {
        Manifest = manifest,
        Row = row,
        Court = court,
        ReadDocument = () => row.Document is { } document ? files.Read(document.File, files.Limits.DocumentBytes, stop) : null,
    };

    /// <returns>How many rows went in; of a batch that failed, none did, and it is tried again where that may help.</returns>
    private async Task<int> LoadBatchAsync(List<RowToLoad> waiting, int from, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await unit.DoAsync(() => LoadSomeAsync(waiting, from, stop), stop);
            }
            catch (Exception failure) when (attempt < MostTries && DatabaseFailures.IsWorthAnotherTry(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), stop);
            }
            finally
            {
                book.ForgetBatch();
            }
        }
    }

    private async Task<int> LoadSomeAsync(List<RowToLoad> waiting, int from, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var next = from;
        do
        {
            await load.LoadAsync(waiting[next], stop);
            next++;
        }
        while (next < waiting.Count && Stopwatch.GetElapsedTime(started) < LongestBatch);
        return next - from;
    }
}
