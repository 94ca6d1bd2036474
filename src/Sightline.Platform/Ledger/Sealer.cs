using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

/// <summary>Where signed roots are sent, away from the machine's database: a folder that is another machine's in earnest use.</summary>
public sealed record SealOptions(string Folder);

/// <summary>
/// Closes each run of entries into a Merkle tree, chains and signs its root, and sends it away. Writers take no lock for it; on PostgreSQL
/// the sealer itself waits for a moment in which no writer is under way, because sequences there may commit out of order.
/// </summary>
public sealed class Sealer(SightlineDb db, KeyFolder keys, IClock clock, SealOptions options) : IRecurringWork
{
    internal const int MarkLength = 4;

    private const int MostInOneSeal = 100_000;

    public string Name => "seal the ledger";

    public Duration Every => Duration.FromSeconds(30);

    public async Task TickAsync(CancellationToken stop)
    {
        await SendAgainAsync(stop);
        while (await SealAsync(stop) == MostInOneSeal)
        {
        }
    }

    /// <returns>How many entries the new seal closes; 0 when there was nothing to seal.</returns>
    public async Task<long> SealAsync(CancellationToken stop)
    {
        var highest = await HighestSettledAsync(stop);
        var last = await db.Set<LedgerSeal>().AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(stop);
        var after = last?.LastSequence ?? 0;
        var hashes = await db.Set<LedgerEntry>().Where(entry => entry.Sequence > after && entry.Sequence <= highest).OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Hash }).Take(MostInOneSeal).ToListAsync(stop);
        if (hashes.Count == 0)
        {
            return 0;
        }
        var seal = Make(last, hashes.ConvertAll(hash => hash.Hash), hashes[0].Sequence, hashes[^1].Sequence);
        await using (var transaction = await db.Database.BeginTransactionAsync(stop))
        {
            db.Append(seal);
            await db.WriteAppendedAsync(stop);
            await transaction.CommitAsync(stop);
        }
        await SendAsync(seal, stop);
        return seal.Entries;
    }

    /// <summary>
    /// The highest sequence below which nothing can still appear. SQLite has one writer at a time. On PostgreSQL the lock is granted only when no writer
    /// is under way, and is let go at once; a writer that keeps it waiting longer than a second makes the seal wait for the next tick, never the readers.
    /// </summary>
    private async Task<long> HighestSettledAsync(CancellationToken stop)
    {
        await using var transaction = db.Provider == Provider.PostgreSql ? await db.Database.BeginTransactionAsync(stop) : null;
        if (transaction is not null)
        {
            await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = '1s'; LOCK TABLE platform_ledger_entry IN SHARE MODE", stop);
        }
        return await db.Set<LedgerEntry>().MaxAsync(entry => (long?)entry.Sequence, stop) ?? 0;
    }

    internal static byte[] Chain(byte[]? before, LedgerSeal seal) => Chain(before, seal.Number, (seal.FirstSequence, seal.LastSequence), seal.Root, seal.Marks);

    private static byte[] Chain(byte[]? before, long number, (long First, long Last) run, byte[] root, byte[] marks) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { before, number, first = run.First, lastSequence = run.Last, root, marks = SHA256.HashData(marks) }));

    internal static byte[] MarksOf(IReadOnlyList<byte[]> hashes)
    {
        var marks = new byte[hashes.Count * MarkLength];
        for (var index = 0; index < hashes.Count; index++)
        {
            hashes[index].AsSpan(0, MarkLength).CopyTo(marks.AsSpan(index * MarkLength));
        }
        return marks;
    }

    private LedgerSeal Make(LedgerSeal? last, List<byte[]> hashes, long first, long lastSequence)
    {
        var root = MerkleTree.Root(hashes);
        var number = (last?.Number ?? 0) + 1;
        var marks = MarksOf(hashes);
        var chained = Chain(last?.Chained, number, (first, lastSequence), root, marks);
        return new LedgerSeal
        {
            Number = number,
            FirstSequence = first,
            LastSequence = lastSequence,
            Entries = hashes.Count,
            Root = root,
            Marks = marks,
            Chained = chained,
            Signature = keys.Sign(chained),
            SealedAt = clock.GetCurrentInstant(),
        };
    }

    /// <summary>A seal whose sending failed, or that the machine died before sending, is sent at the next tick: newest first, until one is found sent.</summary>
    private async Task SendAgainAsync(CancellationToken stop)
    {
        var number = await db.Set<LedgerSeal>().MaxAsync(seal => (long?)seal.Number, stop) ?? 0;
        for (; number > 0 && !File.Exists(PathOf(options, number)); number--)
        {
            var unsent = number;
            if (await db.Set<LedgerSeal>().AsNoTracking().FirstOrDefaultAsync(seal => seal.Number == unsent, stop) is { } seal)
            {
                await SendAsync(seal, stop);
            }
        }
    }

    private async Task SendAsync(LedgerSeal seal, CancellationToken stop)
    {
        var path = PathOf(options, seal.Number);
        if (File.Exists(path))
        {
            // Sent before. Were it written over, cutting the end off the ledger and sealing anew would leave no trace.
            return;
        }
        Directory.CreateDirectory(options.Folder);
        await File.WriteAllTextAsync(path + ".new", CopyOf(seal), stop);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>What is sent away of a seal.</summary>
    internal static string CopyOf(LedgerSeal seal) => JsonSerializer.Serialize(
        new { seal.Number, seal.FirstSequence, seal.LastSequence, seal.Entries, seal.Root, seal.Chained, seal.Signature, seal.SealedAt }, HouseJson.Options);

    internal static string PathOf(SealOptions options, long number) => Path.Combine(options.Folder, $"seal-{number:D9}.json");
}
