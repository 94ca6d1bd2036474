using NodaTime;

namespace Sightline.Deadlines;

/// <summary>A day of every year of which the law does not say whether it is of a kind: 26 December, where it is a Saturday.</summary>
internal sealed record UnsettledPattern(DayKind Kind, AnnualDate Day, IsoDayOfWeek? Weekday, string Why)
{
    public bool Fits(LocalDate date) =>
        date.Month == Day.Month && date.Day == Day.Day && (Weekday is null || date.DayOfWeek == Weekday);
}

/// <summary>An answer found since, for one day.</summary>
internal sealed record SettledDay(LocalDate Date, DayKind Kind, bool IsLeftOut);

/// <summary>What the law leaves open, and what has been answered since.</summary>
internal sealed class UnsettledDays(IReadOnlyList<UnsettledPattern> patterns, IReadOnlyList<SettledDay> settled)
{
    /// <summary>Whether the day is of the kind by an answer found since; null where there is none.</summary>
    public bool? Answer(DayKind kind, LocalDate date) => settled.FirstOrDefault(s => s.Kind == kind && s.Date == date)?.IsLeftOut;

    public string? WhyNotSettled(DayKind kind, LocalDate date) => patterns.FirstOrDefault(p => p.Kind == kind && p.Fits(date))?.Why;
}
