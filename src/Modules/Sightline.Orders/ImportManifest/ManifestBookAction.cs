using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Tasks;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest;

/// <summary>What the book-keeping of imports is done with.</summary>
internal sealed class BookTools(Acting acting, IClock clock, IIdSource ids)
{
    internal AgencyCode Agency => acting.Current.Agency;

    internal Instant Now => clock.GetCurrentInstant();

    internal ManifestId NewManifest() => new(ids.New());
}

/// <summary>Keeps the book of manifests: which came, how far each is, and how it ended.</summary>
internal sealed class ManifestBookAction(SightlineDb db, UnitOfWork unit, RaiseManifestTaskAction raise, CloseManifestTaskAction close, BookTools tools)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>Nothing of it is loaded; one task says why. The same file again raises no second one.</summary>
    public async Task<ManifestEnd> KeepUnreadableAsync(string path, Refusal refusal, CancellationToken stop)
    {
        var digest = FileDigest(path);
        var trouble = refusal.ToString();
        return await unit.DoAsync(
            async () =>
            {
                if (await FindAsync(digest, stop) is { } before)
                {
                    return EndOf(before, again: true) with { Trouble = trouble };
                }
                var import = New(digest, digest, null, 0, trouble);
                db.Append(import);
                unit.State(ReceivedOf(import));
                await raise.RaiseAsync(
                    new NewManifestTask { Problem = ManifestProblem.CannotBeRead, What = trouble, Force = import.ReceivedBy, Manifest = import.Id }, stop);
                return EndOf(import, again: false);
            },
            stop);
    }

    /// <summary>The import begun before, or a new one.</summary>
    internal async Task<ManifestImport> BeginAsync(string path, ManifestContent content, CancellationToken stop)
    {
        if (await FindAsync(content.Digest, stop) is { } before)
        {
            return before;
        }
        var import = New(content.Digest, FileDigest(path), content.Day, content.Rows.Count, null);
        await unit.DoAsync(
            () =>
            {
                db.Append(import);
                return Task.CompletedTask;
            },
            stop);
        return import;
    }

    internal async Task<HashSet<int>> RowsDoneAsync(ManifestId manifest, CancellationToken stop) =>
        (await db.Set<ManifestRow>().Where(row => row.ManifestId == manifest).Select(row => row.Number).ToListAsync(stop)).ToHashSet();

    internal void ForgetBatch() => db.ChangeTracker.Clear();

    /// <summary>SQLite gives its lock to whoever asks at the right moment: batches without a gap between them would starve a reader past its two seconds.</summary>
    internal Task BreatheAsync(CancellationToken stop) => db.Provider == Provider.Sqlite ? Task.Delay(Breath, stop) : Task.CompletedTask;

    /// <summary>Counts what was written, not what was meant; names the files no row named; settles what this manifest's coming settles.</summary>
    internal Task<ManifestEnd> FinishAsync(ManifestId id, IReadOnlyList<AgencyCode> courts, IReadOnlyList<DocumentRead> strays, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var import = await db.Set<ManifestImport>().FirstAsync(held => held.Id == id, stop);
            var counts = await db.Set<ManifestRow>().Where(row => row.ManifestId == id).GroupBy(row => row.Outcome)
                .Select(group => new { Outcome = group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Outcome, group => group.Count, stop);
            import.Loaded = counts.GetValueOrDefault(RowOutcome.Loaded);
            import.ToDesk = counts.GetValueOrDefault(RowOutcome.ToDesk);
            import.Refused = counts.GetValueOrDefault(RowOutcome.Refused);
            import.AlreadyHeld = counts.GetValueOrDefault(RowOutcome.AlreadyHeld);
            import.Courts = courts;
            import.FinishedAt = tools.Now;
            unit.State(ReceivedOf(import));
            foreach (var stray in strays)
            {
                await raise.RaiseAsync(StrayOf(import, stray), stop);
            }
            await SettleAsync(import, stop);
            return EndOf(import, again: false);
        },
        stop);

    internal static ManifestEnd EndOf(ManifestImport import, bool again) => new(
        import.Id, again, new ManifestCounts(import.Rows, import.Loaded, import.ToDesk, import.Refused, import.AlreadyHeld), import.Trouble);

    private static NewManifestTask StrayOf(ManifestImport import, DocumentRead stray) => new()
    {
        Problem = ManifestProblem.RowWithoutPdfOrPdfWithoutRow,
        What = $"A file came that no row names{(stray.Trouble is null ? "" : $", and {stray.Trouble}")}. It may be an order that is missing from the list: ask the court.",
        Force = import.ReceivedBy,
        Manifest = import.Id,
        FileName = stray.File.Name,
    };

    /// <summary>The file that could not be read has been read now, and the list that did not come has come.</summary>
    private async Task SettleAsync(ManifestImport import, CancellationToken stop)
    {
        var unread = db.Set<ManifestImport>().Where(other => other.Trouble != null && other.FileDigest == import.FileDigest && other.ReceivedBy == import.ReceivedBy)
            .Select(other => (ManifestId?)other.Id);
        var open = await db.Set<ManifestTask>()
            .Where(task => task.ResolvedAt == null && ((task.Problem == ManifestProblem.CannotBeRead && task.Row == null && unread.Contains(task.ManifestId))
                || (task.Problem == ManifestProblem.DidNotCome && task.Day == import.Day && task.Day != null)))
            .ToListAsync(stop);
        foreach (var task in open.Where(task => task.Court is null || import.Courts.Contains(task.Court.Value)))
        {
            await close.CloseAsync(task, task.Court is null ? "The same file was read afterwards." : "It came afterwards.", stop);
        }
    }

    private static ManifestReceived ReceivedOf(ManifestImport import) => new()
    {
        Manifest = import.Id,
        ReceivedBy = import.ReceivedBy,
        Courts = import.Courts,
        Day = import.Day,
        Rows = import.Rows,
        Loaded = import.Loaded,
        ToDesk = import.ToDesk,
        Refused = import.Refused,
    };

    private Task<ManifestImport?> FindAsync(string digest, CancellationToken stop)
    {
        var agency = tools.Agency;
        return db.Set<ManifestImport>().AsNoTracking().FirstOrDefaultAsync(held => held.ReceivedBy == agency && held.Digest == digest, stop);
    }

    private ManifestImport New(string digest, string file, LocalDate? day, int rows, string? trouble) => new()
    {
        Id = tools.NewManifest(),
        ReceivedBy = tools.Agency,
        Digest = digest,
        FileDigest = file,
        ReceivedAt = tools.Now,
        Day = day,
        Rows = rows,
        Trouble = trouble,
        FinishedAt = trouble is null ? null : tools.Now,
    };

    private static string FileDigest(string path)
    {
        if (!Directory.Exists(path))
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        var names = new DirectoryInfo(path).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name}:{file.Length}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));
    }
}
