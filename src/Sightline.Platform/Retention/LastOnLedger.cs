using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Retention;

/// <summary>When an agency last stated anything about a record. Looks at it are not counted: else whoever looked would keep it alive.</summary>
public sealed class LastOnLedger(SightlineDb db)
{
    /// <param name="record">Which, and whose.</param>
    /// <param name="leftOut">Names of facts that are not counted.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>When the latest of them happened; null: that agency stated none.</returns>
    public async Task<Instant?> OfAsync(KeptRecord record, IReadOnlyCollection<string> leftOut, CancellationToken stop)
    {
        var (subject, agency) = (record.Nominal.Value, record.HeldBy);
        return await (
                from named in db.Set<LedgerSubject>()
                join entry in db.Set<LedgerEntry>() on named.Entry equals entry.Id
                where named.Subject == subject && entry.Kind == EntryKind.Fact && entry.Agency == agency && !leftOut.Contains(entry.Type)
                orderby entry.HappenedAt descending
                select (Instant?)entry.HappenedAt)
            .FirstOrDefaultAsync(stop);
    }
}
