namespace Sightline.Deadlines;

/// <summary>What a <see cref="Limit"/> is counted in. Which moment each ends at is said at <see cref="StatutoryClock.Due"/>.</summary>
public enum LimitUnit
{
    /// <summary>At once: the limit ends at the moment it starts.</summary>
    Immediately,

    /// <summary>Elapsed minutes, on days that count.</summary>
    Minutes,

    /// <summary>Elapsed hours, on days that count.</summary>
    Hours,

    /// <summary>Days that count, not counting the day of the event.</summary>
    WorkingDays,

    /// <summary>Days of the calendar, not counting the day of the event.</summary>
    CalendarDays,

    /// <summary>Days of the calendar, the day of the event being the first.</summary>
    DaysBeginningWithTheDay,

    /// <summary>Seven days of the calendar each, not counting the day of the event.</summary>
    Weeks,

    /// <summary>To the corresponding date of a later month, or that month's last day where it has no such date.</summary>
    Months,
}
