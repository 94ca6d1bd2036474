using NodaTime;

namespace Sightline.Deadlines;

/// <summary>
/// The days that are bank holidays in England and Wales in a year in which nothing special is proclaimed. Used only beyond the published list, where
/// such a day is "not settled", and to check the list itself.
/// </summary>
internal static class UsualBankHolidays
{
    public static bool Holds(LocalDate date) => Of(date.Year).Contains(date);

    public static LocalDate GoodFriday(int year) => EasterSunday(year).PlusDays(-2);

    public static IReadOnlySet<LocalDate> Of(int year)
    {
        var newYear = new LocalDate(year, 1, 1);
        var christmas = new LocalDate(year, 12, 25);
        var days = new HashSet<LocalDate>
        {
            IsWeekend(newYear) ? newYear.Next(IsoDayOfWeek.Monday) : newYear,
            GoodFriday(year),
            EasterSunday(year).PlusDays(1),
            FirstMonday(year, 5),
            new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday),
            new LocalDate(year, 9, 1).Previous(IsoDayOfWeek.Monday),
        };

        // Christmas Day and 26 December are given back on the next weekdays that are not themselves one of the two.
        if (!IsWeekend(christmas))
        {
            days.Add(christmas);
        }

        if (!IsWeekend(christmas.PlusDays(1)))
        {
            days.Add(christmas.PlusDays(1));
        }

        var substitutes = (IsWeekend(christmas) ? 1 : 0) + (IsWeekend(christmas.PlusDays(1)) ? 1 : 0);
        for (var day = christmas.PlusDays(2); substitutes > 0; day = day.PlusDays(1))
        {
            if (!IsWeekend(day))
            {
                days.Add(day);
                substitutes--;
            }
        }

        return days;
    }

    /// <summary>Easter Day in the Gregorian calendar (Butcher's method; the tables of the Calendar (New Style) Act 1750 give the same days).</summary>
    public static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, ofCentury) = Math.DivRem(year, 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }

    private static LocalDate FirstMonday(int year, int month) => new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday);

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
