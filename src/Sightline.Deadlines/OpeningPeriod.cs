using NodaTime;

namespace Sightline.Deadlines;

/// <summary>One stretch of a week in which a desk is open, by the London wall clock.</summary>
public sealed record OpeningPeriod
{
    /// <param name="day">The day of the week.</param>
    /// <param name="opens">When it opens, inclusive.</param>
    /// <param name="closes">When it closes, exclusive, on the same day; midnight means the end of that day.</param>
    /// <exception cref="ArgumentException">It would close before, or when, it opens. A night shift is two periods, one on each day.</exception>
    public OpeningPeriod(IsoDayOfWeek day, LocalTime opens, LocalTime closes)
    {
        if (!DaysOfTheWeek.InOrder.Contains(day))
        {
            throw new ArgumentException("There is no such day of the week.", nameof(day));
        }

        if (closes <= opens && closes != LocalTime.Midnight)
        {
            throw new ArgumentException("It closes before it opens. Hours past midnight are a second period on the next day.", nameof(closes));
        }

        (Day, Opens, Closes) = (day, opens, closes);
    }

    public IsoDayOfWeek Day { get; }

    /// <summary>Inclusive.</summary>
    public LocalTime Opens { get; }

    /// <summary>Exclusive; midnight means the end of the day.</summary>
    public LocalTime Closes { get; }

    internal bool Holds(LocalDateTime moment) =>
        moment.DayOfWeek == Day && moment.TimeOfDay >= Opens && (Closes == LocalTime.Midnight || moment.TimeOfDay < Closes);
}
