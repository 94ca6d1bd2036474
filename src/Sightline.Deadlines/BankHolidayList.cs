using NodaTime;

namespace Sightline.Deadlines;

/// <summary>The published bank holidays, and the whole years for which they are known.</summary>
internal sealed class BankHolidayList(IReadOnlySet<LocalDate> days, LocalDate knownFrom, LocalDate knownTo)
{
    public LocalDate KnownFrom { get; } = knownFrom;

    public LocalDate KnownTo { get; } = knownTo;

    public bool Holds(LocalDate date) => days.Contains(date);

    public bool IsKnown(LocalDate date) => date >= KnownFrom && date <= KnownTo;

    public string WhyNotKnown(LocalDate date) => date < KnownFrom
        ? $"bank holidays are not known before {London.Words(KnownFrom)}"
        : $"bank holidays are not known beyond {London.Words(KnownTo)}";
}
