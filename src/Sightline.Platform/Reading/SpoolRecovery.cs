using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Reading;

/// <summary>Seals spooled readings into the ledger once it takes entries again, and states each, so that it is reviewed.</summary>
public sealed class SpoolRecovery(SightlineDb db, UnitOfWork unit, LedgerWriter ledger, EmergencySpool spool, RecoveryParts parts) : IRecurringWork
{
    public string Name => "recover emergency readings";

    public Duration Every => Duration.FromSeconds(20);

    public async Task TickAsync(CancellationToken stop)
    {
        foreach (var path in spool.Waiting)
        {
            await RecoverAsync(path, stop);
        }
    }

    /// <summary>A file that cannot be opened is kept and named, and stops no other.</summary>
    private async Task RecoverAsync(string path, CancellationToken stop)
    {
        try
        {
            var (id, reading) = spool.Read(path);
            await RecoverAsync(id, reading, stop);
            File.Delete(path);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException or FormatException)
        {
            parts.Log.LogError("The emergency reading {File} cannot be opened ({Kind}); it is kept beside the others.", Path.GetFileName(path), unreadable.GetType().Name);
            File.Move(path, path + ".unreadable", overwrite: false);
        }
    }

    /// <summary>A crash between the commit and the file's end leaves the file behind: its reading is then already held, and nothing doubles.</summary>
    private Task RecoverAsync(Guid id, SpooledReading reading, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await db.Set<LedgerEntry>().AnyAsync(entry => entry.Id == id, stop))
            {
                return;
            }
            WriteAsReader(id, reading);
            unit.State(new EmergencyReadingRecovered
            {
                At = reading.At,
                Reading = new FactId(id),
                Agency = reading.Agency,
                By = reading.By,
                What = reading.What,
                Subjects = reading.Subjects.Count,
            });
        },
        stop);

    private void WriteAsReader(Guid id, SpooledReading reading)
    {
        var recoverer = parts.Acting.Current;
        parts.Acting.As(new Actor { Reference = reading.By, Agency = reading.Agency, Purpose = reading.Purpose });
        ledger.WriteRead(EntryKind.EmergencyRead, new Disclosure(reading.What, reading.Subjects, reading.Sections), reading.At, id);
        parts.Acting.As(recoverer);
    }
}

/// <summary>Who recovers, and where what cannot be recovered is named.</summary>
public sealed record RecoveryParts(Acting Acting, ILogger<SpoolRecovery> Log);
