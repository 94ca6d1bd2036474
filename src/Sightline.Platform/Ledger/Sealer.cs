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
    private const int MostInOneSeal = 100_000;

    public string Name => "seal the ledger";

    public Duration Every => Duration.FromSeconds(30);

    public async Task TickAsync(CancellationToken stop)
    {
        while (await SealAsync(stop) == MostInOneSeal)
        {
        }
    }

    /// <returns>How many entries the new seal closes; 0 when there was nothing to seal.</returns>
    public async Task<long> SealAsync(CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (db.Provider == Provider.PostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("LOCK TABLE platform_ledger_entry IN SHARE MODE", stop);
        }
        var last = await db.Set<LedgerSeal>().AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(stop);
        var after = last?.LastSequence ?? 0;
        var hashes = await db.Set<LedgerEntry>().Where(entry => entry.Sequence > after).OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.Sequence, entry.Hash }).Take(MostInOneSeal).ToListAsync(stop);
        if (hashes.Count == 0)
        {
            return 0;
        }
        var seal = Make(last, hashes.ConvertAll(hash => hash.Hash), hashes[0].Sequence, hashes[^1].Sequence);
        db.Append(seal);
        await db.WriteAppendedAsync(stop);
        await transaction.CommitAsync(stop);
        await SendAsync(seal, stop);
        return seal.Entries;
    }

    internal static byte[] Chain(byte[]? before, long number, long first, long lastSequence, byte[] root) =>
        System.Security.Cryptography.SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { before, number, first, lastSequence, root }));

    private LedgerSeal Make(LedgerSeal? last, List<byte[]> hashes, long first, long lastSequence)
    {
        var root = MerkleTree.Root(hashes);
        var number = (last?.Number ?? 0) + 1;
        var chained = Chain(last?.Chained, number, first, lastSequence, root);
        return new LedgerSeal
        {
            Number = number,
            FirstSequence = first,
            LastSequence = lastSequence,
            Entries = hashes.Count,
            Root = root,
            Chained = chained,
            Signature = keys.Sign(chained),
            SealedAt = clock.GetCurrentInstant(),
        };
    }

    private async Task SendAsync(LedgerSeal seal, CancellationToken stop)
    {
        Directory.CreateDirectory(options.Folder);
        var line = JsonSerializer.Serialize(
            new { seal.Number, seal.FirstSequence, seal.LastSequence, seal.Entries, seal.Root, seal.Chained, seal.Signature, seal.SealedAt }, HouseJson.Options);
        await File.WriteAllTextAsync(Path.Combine(options.Folder, $"seal-{seal.Number:D9}.json"), line, stop);
    }
}
