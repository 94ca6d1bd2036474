using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Linkage;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Learning;

/// <summary>
/// Learns once a week, and a day after records were disposed of: what they said is then counted no longer. Beside everything else that is due, because a large register takes a minute;
/// killed in the middle nothing has changed, and the next tick begins anew.
/// </summary>
internal sealed class LearnNowAndThen(SightlineDb db, IServiceScopeFactory scopes, LearningUnderWay underWay, IClock clock) : IRecurringWork
{
    private const int WeeksBetween = 1;

    private static readonly Duration Week = Duration.FromDays(7 * WeeksBetween);

    private static readonly Duration Day = Duration.FromDays(1);

    public string Name => "what this register teaches";

    public Duration Every => Duration.FromHours(1);

    public async Task TickAsync(CancellationToken stop)
    {
        if (underWay.Work is { IsCompleted: false })
        {
            return;
        }
        var ended = underWay.Work;
        underWay.Work = null;
        if (ended is not null)
        {
            // Said by the worker, as of any other work that fails; it is tried again.
            await ended;
        }
        if (await IsDueAsync(stop))
        {
            underWay.Work = Task.Run(() => LearnAsync(stop), stop);
        }
    }

    private async Task<bool> IsDueAsync(CancellationToken stop)
    {
        var last = await db.Set<RegisterModelRow>().AsNoTracking().OrderByDescending(row => row.Sequence).Select(row => (Instant?)row.LearnedAt).FirstOrDefaultAsync(stop);
        var now = clock.GetCurrentInstant();
        // Enough of them, and no more counted than that.
        if (!await db.Set<LookUpProfile>().OrderBy(row => row.Number).Skip(RegisterModelCheck.FewestRecords - 1).AnyAsync(stop))
        {
            return false;
        }
        return last is not { } at || at + Week <= now || at > now
            || (at + Day <= now && await db.Set<Nominal>().IgnoreQueryFilters().AnyAsync(nominal => nominal.DisposedAt != null && nominal.DisposedAt >= at, stop));
    }

    private async Task LearnAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System(Name));
        await scope.ServiceProvider.GetRequiredService<LearnFromRegister>().LearnAsync(replace: false, stop);
    }
}

/// <summary>The learning this program is at; one for the program.</summary>
internal sealed class LearningUnderWay
{
    internal Task? Work { get; set; }
}
