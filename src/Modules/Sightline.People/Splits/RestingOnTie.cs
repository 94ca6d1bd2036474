using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Splits;

internal sealed record Parted(IReadOnlyList<NominalId> Leaving, IReadOnlyList<NominalId> Staying, Instant Since, Instant Until);

/// <summary>Every page, notice, paper and record that rested on two groups of records being one person. What of it may be shown is the page's to decide.</summary>
internal sealed class RestingOnTie(SightlineDb db, IEnumerable<IRestsOnTie> sources, TiesSeen seen, Homes homes, IDirectory directory)
{
    /// <summary>Names on the ledger of reads that show people whom nobody took for one, and of the facts by which ties are made and undone.</summary>
    private static readonly string[] LeftOut =
    [
        "look-up", "tie review", "possible ties", "split", nameof(NominalTied), nameof(NominalUntied), nameof(PersonSplit), nameof(TiePutToReview), nameof(TieReviewed),
        nameof(TieReviewLeftOpen), nameof(TieReviewStillOpen), nameof(TieReviewReopened),
    ];

    private static readonly AgencyKind[] ServingHomes = [AgencyKind.Police, AgencyKind.SupportService, AgencyKind.LocalAuthority];

    /// <summary>From when the two parts were one: the later of the first ties that stand on either side.</summary>
    internal async Task<Instant> SinceAsync(IReadOnlyList<NominalId> leaving, IReadOnlyList<NominalId> staying, CancellationToken stop)
    {
        var all = leaving.Concat(staying).ToList();
        var from = await db.Set<Tie>().AsNoTracking().Where(tie => all.Contains(tie.NominalId) && tie.Until == null).Select(tie => new { tie.NominalId, tie.From }).ToListAsync(stop);
        return Instant.Max(from.Where(tie => leaving.Contains(tie.NominalId)).Min(tie => tie.From), from.Where(tie => staying.Contains(tie.NominalId)).Min(tie => tie.From));
    }

    internal async Task<IReadOnlyList<Rested>> OfAsync(Parted parted, CancellationToken stop)
    {
        var leaving = await KnownByAsync(parted.Leaving, stop);
        var staying = await KnownByAsync(parted.Staying, stop);
        var asked = new PartedRecords
        {
            Leaving = parted.Leaving,
            Staying = parted.Staying,
            Since = parted.Since,
            Until = parted.Until,
            OnlyByLeaving = leaving.Except(staying).ToHashSet(),
            OnlyByStaying = staying.Except(leaving).ToHashSet(),
            LeftOut = LeftOut,
        };
        var rested = new List<Rested>();
        foreach (var source in sources)
        {
            rested.AddRange(await source.RestedAsync(asked, stop));
        }
        return [.. rested.OrderBy(one => one.At).ThenBy(one => one.Kind)];
    }

    /// <summary>Who checks: whoever read, stated or was told something, and every survivors' service that holds one of the records, since nobody else knows that it does.</summary>
    internal async Task<IReadOnlyList<AgencyCode>> OwnersAsync(Parted parted, CancellationToken stop)
    {
        var acted = (await OfAsync(parted, stop)).Select(one => one.Agency);
        var services = (await seen.HeldByServicesAsync([.. parted.Leaving, .. parted.Staying], stop)).Values;
        var owners = new List<AgencyCode>();
        foreach (var agency in acted.Concat(services).Distinct().OrderBy(agency => agency.Value, StringComparer.Ordinal))
        {
            if (await directory.FindAsync(agency, stop) is not null)
            {
                owners.Add(agency);
            }
        }
        return owners;
    }

    /// <summary>Agencies that hold a record of this part, or serve where it lives.</summary>
    private async Task<HashSet<AgencyCode>> KnownByAsync(IReadOnlyList<NominalId> part, CancellationToken stop)
    {
        var known = (await db.Set<Nominal>().AsNoTracking().Where(nominal => part.Contains(nominal.Id)).Select(nominal => nominal.HeldBy).Distinct().ToListAsync(stop)).ToHashSet();
        foreach (var kind in ServingHomes)
        {
            if ((await homes.ServedByAsync(part, kind, stop)).TryGet(out var serving))
            {
                known.Add(serving);
            }
        }
        return known;
    }
}
