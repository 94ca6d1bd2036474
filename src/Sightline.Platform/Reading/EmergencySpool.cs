using System.Buffers.Binary;
using System.Text.Json;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Reading;

public sealed record SpoolOptions(string Folder);

internal sealed record SpooledReading(string What, IReadOnlyList<Guid> Subjects, IReadOnlyList<string> Sections, Instant At)
{
    public required AgencyCode Agency { get; init; }

    public required string By { get; init; }

    public required Purpose Purpose { get; init; }
}

/// <summary>Read entries the ledger could not take in time: encrypted, flushed to the disk before anything is shown, one file each.</summary>
public sealed class EmergencySpool(KeyFolder keys, SpoolOptions options, IClock clock, IIdSource ids)
{
    internal IReadOnlyList<string> Waiting =>
        Directory.Exists(options.Folder) ? Directory.GetFiles(options.Folder, "*.reading").Order(StringComparer.Ordinal).ToList() : [];

    public async Task WriteAsync(Disclosure what, Actor actor, CancellationToken stop)
    {
        var reading = new SpooledReading(what.What, what.Subjects, what.Sections, clock.GetCurrentInstant())
        {
            Agency = actor.Agency,
            By = actor.Reference,
            Purpose = actor.Purpose,
        };
        var sealedReading = keys.SealForSpool(JsonSerializer.SerializeToUtf8Bytes(reading, HouseJson.Options));
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, sealedReading.Length);
        Directory.CreateDirectory(options.Folder);
        await using var file = new FileStream(Path.Combine(options.Folder, $"{ids.New():N}.reading"), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(length, stop);
        await file.WriteAsync(sealedReading, stop);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Null: the node died while writing it, before anything was shown.</summary>
    internal SpooledReading? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.Length < 4 || BinaryPrimitives.ReadInt32BigEndian(bytes) != bytes.Length - 4
            ? null
            : JsonSerializer.Deserialize<SpooledReading>(keys.OpenFromSpool(bytes[4..]), HouseJson.Options);
    }
}

/// <summary>Seals spooled readings into the ledger once it takes entries again; each is an emergency reading, to be reviewed.</summary>
public sealed class SpoolRecovery(SightlineDb db, LedgerWriter ledger, EmergencySpool spool, Acting acting) : IRecurringWork
{
    public string Name => "recover emergency readings";

    public Duration Every => Duration.FromSeconds(20);

    public async Task TickAsync(CancellationToken stop)
    {
        foreach (var path in spool.Waiting)
        {
            if (spool.Read(path) is { } reading)
            {
                await RecoverAsync(reading, stop);
            }
            File.Delete(path);
        }
    }

    private async Task RecoverAsync(SpooledReading reading, CancellationToken stop)
    {
        var before = acting.Current;
        try
        {
            acting.As(new Actor { Reference = reading.By, Agency = reading.Agency, Purpose = reading.Purpose });
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            ledger.WriteRead(EntryKind.EmergencyRead, reading.What, reading.Subjects, reading.Sections, reading.At);
            await db.WriteAppendedAsync(stop);
            await transaction.CommitAsync(stop);
        }
        finally
        {
            acting.As(before);
        }
    }
}
