using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Linkage;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Index;

/// <summary>
/// A register whose keys were made by an earlier version is put under this version's too, a little at a time beside everything else that is due: until
/// then some are found by fewer of their slips, nobody is lost. What was done is known again after a restart only when all was: adding twice adds nothing.
/// </summary>
internal sealed class KeysOfThisVersion(SightlineDb db, UnitOfWork unit, LookUpIndex index, Ties.IsWithService isWithService, KeysPlace place) : IRecurringWork
{
    private const int Batch = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    /// <summary>Stands under no nominal's number: it says that every nominal stands under the keys of this version.</summary>
    internal static readonly long Mark = KeyHash.Of(new LookUpKey(default, $"keys of version {LookUpKeys.Version}, services' apart"));

    public string Name => "keys of the look-up";

    public Duration Every => Duration.FromSeconds(2);

    public async Task TickAsync(CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        while (!place.IsAtEnd && Stopwatch.GetElapsedTime(started) < Longest)
        {
            place.IsAtEnd = place.Last == 0 && await db.Set<LookUpKeyRow>().AnyAsync(row => row.Hash == Mark, stop) || await IsLastAsync(stop);
        }
    }

    private async Task<bool> IsLastAsync(CancellationToken stop)
    {
        var rows = await db.Set<LookUpProfile>().AsNoTracking().Where(row => row.Number > place.Last).OrderBy(row => row.Number).Take(Batch).ToListAsync(stop);
        await unit.DoAsync(
            async () =>
            {
                foreach (var row in rows)
                {
                    var keys = LookUpKeys.Of(ProfileText.Read(row.Profile));
                    var isApart = await isWithService.Async(new AgencyCode(ProfileText.HeldBy(row.Profile)), stop);
                    await index.AddAsync(row.Number, KeyHash.Of(keys, isApart), stop);
                    if (isApart)
                    {
                        await index.RemoveAsync(row.Number, KeyHash.Of(keys), stop);
                    }
                }
                if (rows.Count == 0)
                {
                    await index.AddAsync(0, [Mark], stop);
                }
            },
            stop);
        place.Last = rows.Count == 0 ? place.Last : rows[^1].Number;
        return rows.Count == 0;
    }
}

/// <summary>How far this program has come.</summary>
internal sealed class KeysPlace
{
    internal long Last { get; set; }

    internal bool IsAtEnd { get; set; }
}
