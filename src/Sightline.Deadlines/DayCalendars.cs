using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Sightline.Deadlines;

/// <summary>The calendars of every rule, as the data files say.</summary>
public sealed class DayCalendars
{
    /// <summary>The published bank holidays of England and Wales, in the layout of GOV.UK.</summary>
    public const string BankHolidaysFile = "bank-holidays.json";

    /// <summary>Which days each rule leaves out, and which days the law leaves open.</summary>
    public const string DisregardedDaysFile = "disregarded-days.json";

    private readonly Dictionary<string, DayCalendar> _byName;

    private DayCalendars(BankHolidayList holidays, IEnumerable<DayCalendar> calendars)
    {
        KnownTo = holidays.KnownTo;
        _byName = calendars.ToDictionary(c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>The last day, inclusive, of which the published bank holidays are known: 31 December of the last whole year in the file.</summary>
    public LocalDate KnownTo { get; }

    /// <summary>The names of all calendars, in the order of the file.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The calendar of that name; names are matched exactly.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those there are.</exception>
    public DayCalendar this[string name] => _byName.TryGetValue(name, out var calendar)
        ? calendar
        : throw new KeyNotFoundException($"There is no calendar \"{name}\" in {DisregardedDaysFile}. There are: {string.Join(", ", _byName.Keys)}.");

    /// <summary>Reads <see cref="BankHolidaysFile"/> and <see cref="DisregardedDaysFile"/> in that folder.</summary>
    /// <exception cref="CalendarDataException">
    /// A file is missing or wrong; nothing is loaded. The message says file, place, what was found, what was expected.
    /// </exception>
    public static DayCalendars Load(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dataFolder);
        var holidays = BankHolidaysReader.Read(CalendarFile.Open(dataFolder, BankHolidaysFile));
        var (rules, unsettled) = DisregardedDaysReader.Read(CalendarFile.Open(dataFolder, DisregardedDaysFile));
        return new DayCalendars(holidays, rules.Select(rule => new DayCalendar(rule, holidays, unsettled)));
    }

    public bool TryGet(string name, [NotNullWhen(true)] out DayCalendar? calendar) => _byName.TryGetValue(name, out calendar);

    /// <summary>The calendar for a limit whose rule names none: "working-days" for working days, "running" for every other unit.</summary>
    /// <exception cref="KeyNotFoundException">The data files have no calendar of that name.</exception>
    public DayCalendar DefaultFor(Limit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return this[limit.Unit == LimitUnit.WorkingDays ? "working-days" : "running"];
    }
}
