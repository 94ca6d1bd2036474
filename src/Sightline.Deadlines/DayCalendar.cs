using NodaTime;

namespace Sightline.Deadlines;

/// <summary>
/// The days that one rule leaves out of a count. The rules themselves are data (<see cref="DayCalendars.Load"/>); the public constructor is for tests and
/// for calendars made of plain lists. Never changes once made.
/// </summary>
public sealed class DayCalendar
{
    private readonly Func<LocalDate, (DayStanding Standing, string? Why)> _standingOf;

    /// <param name="name">What a rulebook entry calls it.</param>
    /// <param name="weekdays">Days of the week that are left out.</param>
    /// <param name="dates">Further single days that are left out.</param>
    /// <param name="notSettled">Days of which it is not settled; a day that is left out anyway is not made doubtful by standing here too.</param>
    /// <exception cref="ArgumentException">The name is empty, or every day of the week is left out, so that no period would ever end.</exception>
    public DayCalendar(
        string name,
        IEnumerable<IsoDayOfWeek> weekdays,
        IEnumerable<LocalDate> dates,
        IEnumerable<UnsettledDay>? notSettled = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var leftOutWeekdays = weekdays.ToHashSet();
        if (leftOutWeekdays.Count >= 7)
        {
            throw new ArgumentException($"The calendar \"{name}\" leaves out every day of the week: no period would ever end.", nameof(weekdays));
        }

        var leftOut = dates.ToHashSet();
        var doubtful = (notSettled ?? []).ToDictionary(d => d.Date, d => d.Why);
        Name = name;
        IsVerified = true;
        _standingOf = date =>
            leftOutWeekdays.Contains(date.DayOfWeek) || leftOut.Contains(date) ? (DayStanding.LeftOut, null)
            : doubtful.TryGetValue(date, out var why) ? (DayStanding.NotSettled, why)
            : (DayStanding.Counts, null);
    }

    internal DayCalendar(DisregardedDaysRule rule, BankHolidayList holidays, UnsettledDays unsettled)
    {
        Name = rule.Name;
        Source = rule.Source;
        Ref = rule.Ref;
        IsVerified = rule.Verified;
        if (rule.LeavesOut.Contains(DayKind.BankHoliday))
        {
            (KnownFrom, KnownTo) = (holidays.KnownFrom, holidays.KnownTo);
        }

        _standingOf = date => rule.StandingOf(date, holidays, unsettled);
    }

    private DayCalendar(DayCalendar other, LocalDate alsoLeftOut)
    {
        (Name, Source, Ref, IsVerified) = (other.Name, other.Source, other.Ref, other.IsVerified);
        (KnownFrom, KnownTo) = (other.KnownFrom, other.KnownTo);
        _standingOf = date => date == alsoLeftOut ? (DayStanding.LeftOut, null) : other._standingOf(date);
    }

    /// <summary>Leaves out nothing; what the data files call "running".</summary>
    public static DayCalendar Running { get; } = new("running", [], []);

    /// <summary>What a rulebook entry calls it: "dapn-notice", "working-days".</summary>
    public string Name { get; }

    /// <summary>The Act and section, or guidance, that says which days; null for a calendar made of plain lists.</summary>
    public string? Source { get; }

    /// <summary>The entry of the source catalogue ("Y-24"), or null.</summary>
    public string? Ref { get; }

    /// <summary>Whether the days have been read in their source. Where not, each of them is <see cref="DayStanding.NotSettled"/>.</summary>
    public bool IsVerified { get; }

    /// <summary>The first day, inclusive, of which the published bank holidays are known; null where the rule asks for none.</summary>
    public LocalDate? KnownFrom { get; }

    /// <summary>
    /// The last day, inclusive, of which the published bank holidays are known; null where the rule asks for none. A count that runs past it is never settled.
    /// </summary>
    public LocalDate? KnownTo { get; }

    /// <summary>Whether the day (of the London calendar) counts, is left out, or is not settled.</summary>
    public DayStanding StandingOf(LocalDate date) => _standingOf(date).Standing;

    /// <summary>Why the day is not settled, as a clause; null when it is settled.</summary>
    public string? WhyNotSettled(LocalDate date) => _standingOf(date).Why;

    public override string ToString() => Name;

    internal DayCalendar WithoutAlso(LocalDate date) => new(this, date);
}
