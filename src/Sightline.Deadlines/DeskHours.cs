using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Sightline.Deadlines;

/// <summary>
/// When a desk is there: its hours of the week, less the days it is closed. A limit that ends before a desk next opens is not for it but for its cover desk.
/// </summary>
public sealed class DeskHours
{
    /// <summary>How far ahead <see cref="NextOpening"/> looks before it says that the desk does not open.</summary>
    public const int DaysLookedAhead = 60;

    private readonly IReadOnlyList<OpeningPeriod> _week;
    private readonly DayCalendar _closed;

    /// <param name="week">The hours of a week; none at all is a desk that never opens.</param>
    /// <param name="closed">Its days left out are days the desk is closed ("bank-holidays", or "none"). An unsettled day counts as closed:
    /// better the cover desk is asked for nothing than nobody is asked.</param>
    public DeskHours(IEnumerable<OpeningPeriod> week, DayCalendar closed)
    {
        ArgumentNullException.ThrowIfNull(week);
        ArgumentNullException.ThrowIfNull(closed);
        _week = [.. week.OrderBy(p => p.Day).ThenBy(p => p.Opens)];
        _closed = closed;
    }

    /// <summary>Round the clock, every day.</summary>
    public static DeskHours Always { get; } =
        new(DaysOfTheWeek.InOrder.Select(d => new OpeningPeriod(d, LocalTime.Midnight, LocalTime.Midnight)), DayCalendar.Running);

    /// <summary>
    /// Reads hours as a directory writes them: "always", "never", or "Mon-Fri 08:00-18:00; Sat 09:00-13:00". 24:00 is the end of a day.
    /// </summary>
    /// <exception cref="FormatException">The text is not hours; the message says which part and what was expected.</exception>
    public static DeskHours Parse(string text, DayCalendar closed)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, closed, out var hours, out var problem) ? hours : throw new FormatException(problem);
    }

    /// <summary>As <see cref="Parse"/>, but a wrong text gives false and what was expected.</summary>
    public static bool TryParse(
        string? text, DayCalendar closed, [NotNullWhen(true)] out DeskHours? hours, [NotNullWhen(false)] out string? problem)
    {
        var week = DeskHoursWords.Read(text ?? "", out problem);
        hours = problem is null ? new DeskHours(week, closed) : null;
        return hours is not null;
    }

    /// <summary>Whether the desk is there at that moment. Opening times are inclusive, closing times exclusive.</summary>
    public bool IsOpen(Instant at)
    {
        var local = at.InZone(London.Zone).LocalDateTime;
        return IsWorkedOn(local.Date) && _week.Any(p => p.Holds(local));
    }

    /// <summary>
    /// The first moment, at or after this one, at which the desk is there: this one if it is open; null if it does not open in the next
    /// <see cref="DaysLookedAhead"/> days.
    /// </summary>
    public Instant? NextOpening(Instant at)
    {
        if (IsOpen(at))
        {
            return at;
        }

        var today = London.DateOf(at);
        var openings =
            from ahead in Enumerable.Range(0, DaysLookedAhead + 1)
            let day = today.PlusDays(ahead)
            where IsWorkedOn(day)
            from period in _week
            where period.Day == day.DayOfWeek
            from opening in MomentsOf(day.At(period.Opens))
            where opening > at && IsOpen(opening)
            select opening;
        return openings.Cast<Instant?>().FirstOrDefault();
    }

    /// <summary>
    /// Whether the desk is there at some moment from <paramref name="from"/> to the earlier end of <paramref name="due"/>, inclusive. If not, the limit goes
    /// to the cover desk at once.
    /// </summary>
    public bool IsThereBefore(DueTime due, Instant from)
    {
        ArgumentNullException.ThrowIfNull(due);
        return NextOpening(from) is { } opening && opening <= due.Earlier;
    }

    /// <summary>The hours again; <see cref="Parse"/> of them gives the same hours.</summary>
    public override string ToString() => DeskHoursWords.Write(_week);

    private bool IsWorkedOn(LocalDate day) => _closed.StandingOf(day) == DayStanding.Counts;

    /// <summary>A wall-clock time happens twice when the clocks go back, and is skipped, so becomes the moment of the change, when they go forward.</summary>
    private static IEnumerable<Instant> MomentsOf(LocalDateTime local)
    {
        var mapping = London.Zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => [mapping.LateInterval.Start],
            1 => [mapping.Single().ToInstant()],
            _ => [mapping.First().ToInstant(), mapping.Last().ToInstant()],
        };
    }
}
