using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Duties.FindLate;

/// <summary>
/// Finds duties whose limit has passed, and duties whose desk will not be there before it does. Each is seen to in a transaction of its own that looks
/// again under a lock, so that two ticks at once, or one that dies in the middle, double nothing and lose nothing.
/// </summary>
internal sealed class FindLateDuties(SightlineDb db, MarkLateAction markLate, Cover.DesksThatShut shut, Cover.HandToCoverAction hand, IClock clock) : IRecurringWork
{
    private const int MostInOneTick = 500;

    public string Name => "find late duties";

    public Duration Every => Duration.FromMinutes(1);

    public async Task TickAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var late = await db.Set<Duty>().AsNoTracking()
            .Where(duty => duty.State == DutyState.Open && duty.LateFoundAt == null && duty.DueEarlier < now)
            .OrderBy(duty => duty.DueEarlier).Select(duty => duty.Id).Take(MostInOneTick).ToListAsync(stop);
        Exception? failure = await EachAsync(late, markLate.MarkAsync, stop);
        failure = await EachAsync(await shut.DutiesToHandOnAsync(MostInOneTick, stop), hand.HandAsync, stop) ?? failure;
        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <summary>One that fails stops no other: it is tried again at the next tick.</summary>
    private async Task<Exception?> EachAsync(IReadOnlyList<DutyId> duties, Func<DutyId, CancellationToken, Task> work, CancellationToken stop)
    {
        Exception? first = null;
        foreach (var duty in duties)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                await work(duty, stop);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                first ??= failure;
            }
            db.ChangeTracker.Clear();
        }
        return first;
    }
}
