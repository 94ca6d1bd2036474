using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Retention;

/// <summary>
/// Finds records whose time has run out, and asks. Once a day every record that this register has held long enough is passed by, a little at a time; what is written for each is when to
/// look again. Killed in the middle it begins the day anew, and asks nothing twice.
/// </summary>
internal sealed class FindRetentionDue(SightlineDb db, RetentionTimes times, RaiseRetentionReviewAction raise, RetentionPlace place) : IRecurringWork
{
    private const int Batch = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public string Name => "records whose time has run out";

    public Duration Every => Duration.FromMinutes(1);

    public async Task TickAsync(CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        place.Begin(times.Today);
        while (!place.IsAtEnd && Stopwatch.GetElapsedTime(started) < Longest)
        {
            await BatchAsync(stop);
        }
    }

    private async Task BatchAsync(CancellationToken stop)
    {
        var held = await db.Set<Nominal>().AsNoTracking().Where(nominal => nominal.Number > place.Last).OrderBy(nominal => nominal.Number).Take(Batch)
            .Select(nominal => new { nominal.Id, nominal.Number, nominal.RecordedAt }).ToListAsync(stop);
        var (today, classes) = (times.Today, times.Fingerprint());
        var ids = held.ConvertAll(nominal => nominal.Id);
        var looked = await db.Set<RetentionLook>().AsNoTracking().Where(look => ids.Contains(look.NominalId) && look.LookOn > today && look.Classes == classes)
            .Select(look => look.NominalId).ToListAsync(stop);
        var longAgo = Kernel.LondonTime.Zone.AtStartOfDay(today.PlusMonths(-times.ShortestMonths()).PlusDays(1)).ToInstant();
        foreach (var nominal in held.Where(nominal => nominal.RecordedAt < longAgo && !looked.Contains(nominal.Id)))
        {
            stop.ThrowIfCancellationRequested();
            await raise.RaiseAsync(nominal.Id, stop);
            db.ChangeTracker.Clear();
        }
        place.Last = held.Count == 0 ? place.Last : held[^1].Number;
        place.IsAtEnd = held.Count < Batch;
    }
}

/// <summary>How far this program has come today.</summary>
internal sealed class RetentionPlace
{
    private LocalDate? day;

    internal long Last { get; set; }

    internal bool IsAtEnd { get; set; }

    internal void Begin(LocalDate today)
    {
        if (day != today)
        {
            (day, Last, IsAtEnd) = (today, 0, false);
        }
    }
}
