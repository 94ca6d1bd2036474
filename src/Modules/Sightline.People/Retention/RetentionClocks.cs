using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.People.Retention;

/// <summary>When the agency that holds a record last stated anything about it. Another agency's contact is another record's: it would tell that there was one.</summary>
[Named("last-contact")]
internal sealed class LastContact(SightlineDb db, LastOnLedger ledger) : IRetentionClock
{
    /// <summary>What is decided about keeping a record is no contact with anybody.</summary>
    private static readonly string[] LeftOut =
        [nameof(RetentionDecided), nameof(LegalHoldPlaced), nameof(LegalHoldLifted), nameof(NominalDisposed), nameof(TieReviewed), nameof(NominalTied), nameof(NominalUntied), nameof(PersonSplit)];

    public async Task<ClockReading> ReadAsync(KeptRecord record, CancellationToken stop)
    {
        if (await ledger.OfAsync(record, LeftOut, stop) is { } last)
        {
            return ClockReading.From(last);
        }
        // Recorded by the program itself (an import run by hand): from then.
        var recorded = await db.Set<Nominal>().Where(nominal => nominal.Id == record.Nominal).Select(nominal => (Instant?)nominal.RecordedAt).FirstOrDefaultAsync(stop);
        return recorded is { } at ? ClockReading.From(at) : ClockReading.NotForThem;
    }
}

/// <summary>The clocks by the names the rulebook calls them.</summary>
internal sealed class ClocksByName(IEnumerable<IRetentionClock> clocks)
{
    private readonly Dictionary<string, IRetentionClock> named = clocks.ToDictionary(clock => NamedAttribute.Of(clock.GetType()).Name, StringComparer.Ordinal);

    internal Task<ClockReading> ReadAsync(string name, KeptRecord record, CancellationToken stop) => named[name].ReadAsync(record, stop);
}
