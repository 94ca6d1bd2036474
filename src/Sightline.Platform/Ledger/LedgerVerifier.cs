using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

/// <param name="Problems">Empty when the ledger is as it was written.</param>
/// <param name="Unsealed">Entries younger than the newest seal: content-hashed, not yet sealed.</param>
public sealed record LedgerCheck(long Entries, long Seals, long Unsealed, IReadOnlyList<string> Problems)
{
    public bool IsSound => Problems.Count == 0;
}

/// <summary>Checks that no entry was changed, taken out, put in or moved since it was sealed.</summary>
public sealed class LedgerVerifier(SightlineDb db, KeyFolder keys, SealOptions options)
{
    private const int MostProblems = 50;

    private const int MostAtOnce = 100_000;

    private long? highestSent;

    /// <summary>Holds no more in memory than one seal's hashes, however long the ledger.</summary>
    public Task<LedgerCheck> VerifyAsync(CancellationToken stop) => VerifyAsync(since: 0, stop);

    /// <param name="since">A seal up to which all was verified before: what came after it is verified, and that the seal itself still stands as signed and as sent. 0: from the first.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<LedgerCheck> VerifyAsync(long since, CancellationToken stop)
    {
        var problems = new List<string>();
        highestSent = null;
        var before = since == 0 ? null : await CheckpointAsync(since, problems, stop);
        long entries = 0;
        long seals = 0;
        while (await NextAsync(before, stop) is { } seal)
        {
            entries += await CheckAsync(seal, before, problems, stop);
            CheckSentCopy(seal, problems);
            before = seal;
            seals++;
        }
        CheckNothingSentIsMissing(before?.Number ?? 0, problems);
        await CheckSubjectsAsync(problems, stop);
        var unsealed = await CheckUnsealedAsync(before?.LastSequence ?? 0, problems, stop);
        return new LedgerCheck(entries + unsealed, seals, unsealed, problems);
    }

    private async Task<LedgerSeal?> CheckpointAsync(long number, List<string> problems, CancellationToken stop)
    {
        var seals = db.Set<LedgerSeal>().AsNoTracking();
        if (await seals.SingleOrDefaultAsync(seal => seal.Number == number, stop) is not { } checkpoint)
        {
            Report(problems, $"Seal {number} is not there: nothing can be verified since it. Verify the whole.");
            return null;
        }
        var before = await seals.SingleOrDefaultAsync(seal => seal.Number == number - 1, stop);
        CheckSignature(checkpoint, before, problems);
        CheckSentCopy(checkpoint, problems);
        return checkpoint;
    }

    private void CheckSignature(LedgerSeal seal, LedgerSeal? before, List<string> problems)
    {
        var chained = Sealer.Chain(before?.Chained, seal);
        if (!CryptographicOperations.FixedTimeEquals(chained, seal.Chained) || !keys.Verify(seal.Chained, seal.Signature))
        {
            Report(problems, $"Seal {seal.Number} is not the one that was signed.");
        }
    }

    private Task<LedgerSeal?> NextAsync(LedgerSeal? before, CancellationToken stop)
    {
        var number = before?.Number ?? long.MinValue;
        return db.Set<LedgerSeal>().AsNoTracking().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).FirstOrDefaultAsync(stop);
    }

    private async Task<long> CheckAsync(LedgerSeal seal, LedgerSeal? before, List<string> problems, CancellationToken stop)
    {
        var entries = await CheckHashesAsync((seal.FirstSequence, seal.LastSequence), problems, stop);
        if (entries.Count != seal.Entries)
        {
            Report(problems, $"Seal {seal.Number} closed {seal.Entries} entries; {entries.Count} are there.");
        }
        if (!CryptographicOperations.FixedTimeEquals(MerkleTree.Root(entries.ConvertAll(entry => entry.Hash)), seal.Root))
        {
            Report(problems, $"Seal {seal.Number}: the entries {seal.FirstSequence} to {seal.LastSequence} are not those that were sealed.");
            foreach (var difference in LedgerDifferences.Of(seal.Marks, entries))
            {
                Report(problems, $"Seal {seal.Number}: {difference}");
            }
        }
        // What stands between two seals was put there after both were closed.
        var after = before?.LastSequence ?? long.MinValue;
        if (seal.FirstSequence - 1 > after)
        {
            foreach (var entry in await CheckHashesAsync((after == long.MinValue ? after : after + 1, seal.FirstSequence - 1), problems, stop))
            {
                Report(problems, $"Entry {entry.Sequence} stands before the first seal or between two: it was put in.");
            }
        }
        if (seal.Number != (before?.Number ?? 0) + 1 || seal.FirstSequence <= (before?.LastSequence ?? 0))
        {
            Report(problems, $"Seal {seal.Number} does not follow the one before it: a seal is missing.");
        }
        CheckSignature(seal, before, problems);
        return entries.Count;
    }

    private void CheckSentCopy(LedgerSeal seal, List<string> problems)
    {
        var path = Sealer.PathOf(options, seal.Number);
        if (!File.Exists(path))
        {
            // The newest may be on its way; of any other the copy was sent.
            if (seal.Number < HighestSent())
            {
                Report(problems, $"The copy of seal {seal.Number} that was sent away is gone.");
            }
        }
        else if (!IsCopyOf(path, seal))
        {
            Report(problems, $"Seal {seal.Number} differs from the copy that was sent away.");
        }
    }

    private long HighestSent() => highestSent ??= Directory.Exists(options.Folder)
        ? Directory.EnumerateFiles(options.Folder, "seal-*.json").Select(NumberOf).DefaultIfEmpty().Max()
        : 0;

    private void CheckNothingSentIsMissing(long highest, List<string> problems)
    {
        var sent = HighestSent();
        if (sent > highest)
        {
            Report(problems, $"Seal {sent} was sent away, but the database's last is {highest}: the end of the ledger was cut off.");
        }
    }

    private static long NumberOf(string path) =>
        long.TryParse(Path.GetFileNameWithoutExtension(path).AsSpan("seal-".Length), CultureInfo.InvariantCulture, out var number) ? number : 0;

    private async Task<long> CheckUnsealedAsync(long after, List<string> problems, CancellationToken stop)
    {
        long count = 0;
        for (var last = after; await LastOfRunAsync(last, stop) is { } next; last = next)
        {
            count += (await CheckHashesAsync((last + 1, next), problems, stop)).Count;
        }
        return count;
    }

    private Task<long?> LastOfRunAsync(long after, CancellationToken stop) => db.Set<LedgerEntry>().Where(entry => entry.Sequence > after)
        .OrderBy(entry => entry.Sequence).Take(MostAtOnce).MaxAsync(entry => (long?)entry.Sequence, stop);

    /// <summary>Rows that say whom an entry concerns, of an entry that is not there.</summary>
    private async Task CheckSubjectsAsync(List<string> problems, CancellationToken stop)
    {
        var entries = db.Set<LedgerEntry>();
        var orphans = await db.Set<LedgerSubject>().AsNoTracking().Where(subject => !entries.Any(entry => entry.Id == subject.Entry)).Take(MostProblems).ToListAsync(stop);
        foreach (var orphan in orphans)
        {
            Report(problems, $"Entry {orphan.Entry} is named as one that concerns somebody, and is not there: it was taken out, or its name was put in.");
        }
    }

    /// <summary>Works out the hash of each entry of a run anew. Holds the run's hashes and whom it concerns, nothing more.</summary>
    private async Task<List<(long Sequence, byte[] Hash)>> CheckHashesAsync((long First, long Last) run, List<string> problems, CancellationToken stop)
    {
        var entries = db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.Sequence >= run.First && entry.Sequence <= run.Last);
        var concerns = (await (from entry in entries join subject in db.Set<LedgerSubject>() on entry.Id equals subject.Entry select new { entry.Sequence, subject.Subject })
            .ToListAsync(stop)).ToLookup(row => row.Sequence, row => row.Subject);
        var hashes = new List<(long, byte[])>();
        await foreach (var entry in entries.OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!CryptographicOperations.FixedTimeEquals(LedgerWriter.HashOf(entry, concerns[entry.Sequence]), entry.Hash))
            {
                Report(problems, $"Entry {entry.Sequence} ({entry.Type}) was changed after it was written, or whom it concerns was.");
            }
            hashes.Add((entry.Sequence, entry.Hash));
        }
        return hashes;
    }

    /// <returns>False too when the copy cannot be read.</returns>
    private static bool IsCopyOf(string path, LedgerSeal seal)
    {
        try
        {
            return File.ReadAllText(path) == Sealer.CopyOf(seal);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Report(List<string> problems, string problem)
    {
        if (problems.Count < MostProblems)
        {
            problems.Add(problem);
        }
    }
}
