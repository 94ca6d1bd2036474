namespace Sightline.Deadlines;

/// <summary>How one day stands in a <see cref="DayCalendar"/>.</summary>
public enum DayStanding
{
    /// <summary>Its hours count, and a period may end on it.</summary>
    Counts,

    /// <summary>It adds nothing to a count, and no period ends on it.</summary>
    LeftOut,

    /// <summary>The law, or our knowledge of it, does not say which of the two; a clock that meets it has two ends.</summary>
    NotSettled,
}
