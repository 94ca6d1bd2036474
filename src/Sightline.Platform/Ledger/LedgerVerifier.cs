using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
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

    /// <summary>Holds no more in memory than one seal's hashes, however long the ledger.</summary>
    public async Task<LedgerCheck> VerifyAsync(CancellationToken stop)
    {
        var problems = new List<string>();
        LedgerSeal? before = null;
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
        var unsealed = await CheckUnsealedAsync(before?.LastSequence ?? 0, problems, stop);
        return new LedgerCheck(entries + unsealed, seals, unsealed, problems);
    }

    private Task<LedgerSeal?> NextAsync(LedgerSeal? before, CancellationToken stop)
    {
        var number = before?.Number ?? long.MinValue;
        return db.Set<LedgerSeal>().AsNoTracking().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).FirstOrDefaultAsync(stop);
    }

    private async Task<long> CheckAsync(LedgerSeal seal, LedgerSeal? before, List<string> problems, CancellationToken stop)
    {
        var hashes = new List<byte[]>();
        await foreach (var entry in Entries(seal.FirstSequence, seal.LastSequence).WithCancellation(stop))
        {
            CheckHash(entry, problems);
            hashes.Add(entry.Hash);
        }
        if (hashes.Count != seal.Entries)
        {
            Report(problems, $"Seal {seal.Number} closed {seal.Entries} entries; {hashes.Count} are there.");
        }
        if (!CryptographicOperations.FixedTimeEquals(MerkleTree.Root(hashes), seal.Root))
        {
            Report(problems, $"Seal {seal.Number}: the entries {seal.FirstSequence} to {seal.LastSequence} are not those that were sealed.");
        }
        if (seal.Number != (before?.Number ?? 0) + 1 || seal.FirstSequence <= (before?.LastSequence ?? 0))
        {
            Report(problems, $"Seal {seal.Number} does not follow the one before it: a seal is missing.");
        }
        var chained = Sealer.Chain(before?.Chained, seal.Number, seal.FirstSequence, seal.LastSequence, seal.Root);
        if (!CryptographicOperations.FixedTimeEquals(chained, seal.Chained) || !keys.Verify(seal.Chained, seal.Signature))
        {
            Report(problems, $"Seal {seal.Number} is not the one that was signed.");
        }
        return hashes.Count;
    }

    private void CheckSentCopy(LedgerSeal seal, List<string> problems)
    {
        var path = Sealer.PathOf(options, seal.Number);
        if (File.Exists(path) && !ChainedOf(path).AsSpan().SequenceEqual(seal.Chained))
        {
            Report(problems, $"Seal {seal.Number} differs from the copy that was sent away.");
        }
    }

    private void CheckNothingSentIsMissing(long highest, List<string> problems)
    {
        var sent = Directory.Exists(options.Folder)
            ? Directory.EnumerateFiles(options.Folder, "seal-*.json").Select(NumberOf).DefaultIfEmpty().Max()
            : 0;
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
        await foreach (var entry in Entries(after + 1, long.MaxValue).WithCancellation(stop))
        {
            CheckHash(entry, problems);
            count++;
        }
        return count;
    }

    private IAsyncEnumerable<LedgerEntry> Entries(long first, long last) => db.Set<LedgerEntry>().AsNoTracking()
        .Where(entry => entry.Sequence >= first && entry.Sequence <= last).OrderBy(entry => entry.Sequence).AsAsyncEnumerable();

    /// <returns>Nothing when the copy cannot be read: it then differs.</returns>
    private static byte[] ChainedOf(string path)
    {
        try
        {
            using var sent = JsonDocument.Parse(File.ReadAllText(path));
            return sent.RootElement.GetProperty("chained").GetBytesFromBase64();
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return [];
        }
    }

    private static void CheckHash(LedgerEntry entry, List<string> problems)
    {
        if (!CryptographicOperations.FixedTimeEquals(LedgerWriter.HashOf(entry), entry.Hash))
        {
            Report(problems, $"Entry {entry.Sequence} ({entry.Type}) was changed after it was written.");
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
