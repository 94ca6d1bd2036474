using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Linkage;

namespace Sightline.People.Contracts;

/// <summary><see cref="Of"/> is the <see cref="Kind"/> of <see cref="To"/>.</summary>
public sealed record Related(NominalId Of, NominalId To, RelationshipKind Kind);

/// <summary>How old somebody was on a day: between two ages where the date of birth is known in part, and not known where it is not.</summary>
public readonly record struct AgeOn
{
    private AgeOn(int least, int most) => (Least, Most) = (least, most);

    /// <summary>Null: not known.</summary>
    public int? Least { get; }

    public int? Most { get; }

    /// <param name="born">ISO, possibly partial: "1984", "1984-03", "1984-03-09".</param>
    /// <param name="on">The day.</param>
    public static AgeOn Of(string? born, LocalDate on)
    {
        if (!PartialDate.TryParse(born, out var date) || date.Year is not { } year || year < 1 || year > on.Year)
        {
            return default;
        }
        var (first, last) = (new LocalDate(year, date.Month ?? 1, 1), LastOf(year, date.Month));
        if (date.IsFull)
        {
            var day = Math.Min(date.Day!.Value, CalendarSystem.Iso.GetDaysInMonth(year, date.Month!.Value));
            (first, last) = (new LocalDate(year, date.Month.Value, day), new LocalDate(year, date.Month.Value, day));
        }
        return first > on ? default : new AgeOn(Math.Max(0, YearsBetween(last, on)), YearsBetween(first, on));
    }

    /// <summary>Not known where the date of birth is, or where the part of it that is known leaves it open.</summary>
    public Answer IsAtLeast(int years) => Least is not { } least || Most is not { } most ? Answer.NotKnown
        : least >= years ? Answer.Yes
        : most < years ? Answer.No
        : Answer.NotKnown;

    private static LocalDate LastOf(int year, int? month) => new(year, month ?? 12, CalendarSystem.Iso.GetDaysInMonth(year, month ?? 12));

    private static int YearsBetween(LocalDate born, LocalDate on) => Period.Between(born, on, PeriodUnits.Years).Years;
}
