using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Absence;

/// <summary>
/// A manifest that did not come is an order nobody knows of. Each court's expected days are the directory's; a day without its list is a duty
/// of that court's force from the next morning, told of once.
/// </summary>
internal sealed class ManifestAbsenceWork(SightlineDb db, UnitOfWork unit, IDirectory directory, IClock clock, IIdSource ids) : IRecurringWork
{
    /// <summary>When order desks look at what came overnight.</summary>
    private static readonly LocalTime Morning = new(6, 0);

    /// <summary>Over a long weekend with the worker down, nothing is lost.</summary>
    private const int DaysBack = 7;

    public string Name => "manifests that did not come";

    public Duration Every => Duration.FromMinutes(15);

    public async Task TickAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant().InZone(LondonTime.Zone);
        var last = now.TimeOfDay >= Morning ? now.Date.PlusDays(-1) : now.Date.PlusDays(-2);
        if (await FirstDayAsync(stop) is not { } first)
        {
            return;
        }
        for (var day = LocalDate.Max(first, last.PlusDays(1 - DaysBack)); day <= last; day = day.PlusDays(1))
        {
            await LookAsync(day, stop);
        }
    }

    /// <summary>Nothing was expected here before this register was begun.</summary>
    private async Task<LocalDate?> FirstDayAsync(CancellationToken stop)
    {
        var began = await db.Set<AwaitingSince>().AsNoTracking().Select(since => (Instant?)since.At).FirstOrDefaultAsync(stop);
        if (began is { } at)
        {
            return LondonTime.DayOf(at);
        }
        await unit.DoAsync(
            () =>
            {
                db.Append(new AwaitingSince { Id = 1, At = clock.GetCurrentInstant() });
                return Task.CompletedTask;
            },
            stop);
        return null;
    }

    private async Task LookAsync(LocalDate day, CancellationToken stop)
    {
        var expected = await directory.CourtsExpectedAsync(day, stop);
        if (expected.Count == 0)
        {
            return;
        }
        var told = await db.Set<ManifestTask>().Where(task => task.Day == day).Select(task => task.Court).ToListAsync(stop);
        var came = (await db.Set<ManifestImport>().AsNoTracking().Where(manifest => manifest.Day == day && manifest.Trouble == null).ToListAsync(stop))
            .SelectMany(manifest => manifest.Courts).ToHashSet();
        foreach (var court in expected.Where(court => !came.Contains(court.Code) && !told.Contains(court.Code)))
        {
            if ((await directory.ForceOfCourtAsync(court.Code, stop)).TryGet(out var force))
            {
                await TellAsync(court, force, day, stop);
            }
        }
    }

    private Task TellAsync(Agency court, AgencyCode force, LocalDate day, CancellationToken stop) => unit.DoAsync(
        () =>
        {
            var id = new TaskId(ids.New());
            db.Append(new ManifestTask
            {
                Id = id,
                Problem = ManifestProblem.DidNotCome,
                Force = force,
                What = $"The manifest of {court.Name} for {LondonTime.Date(day)} did not come. Every order it holds is missing from the register. Ring the court.",
                Court = court.Code,
                Day = day,
                RaisedAt = clock.GetCurrentInstant(),
            });
            unit.State(new ManifestDidNotCome { Task = id, Court = court.Code, Force = force, Day = day });
            return Task.CompletedTask;
        },
        stop);
}
