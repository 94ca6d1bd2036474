using System.Globalization;

namespace Sightline.Deadlines;

internal static class LimitWords
{
    public const string Expected =
        "Expected \"immediately\", or a whole number and minutes, hours, working days, days, \"days beginning with the day\", weeks or months:"
        + " for example \"48 hours\" or \"5 working days\".";

    private static readonly (LimitUnit Unit, string One, string Many)[] Words =
    [
        (LimitUnit.Minutes, "minute", "minutes"),
        (LimitUnit.Hours, "hour", "hours"),
        (LimitUnit.WorkingDays, "working day", "working days"),
        (LimitUnit.CalendarDays, "day", "days"),
        (LimitUnit.DaysBeginningWithTheDay, "day beginning with the day", "days beginning with the day"),
        (LimitUnit.Weeks, "week", "weeks"),
        (LimitUnit.Months, "month", "months"),
    ];

    public static bool TryReadUnit(string words, out LimitUnit unit)
    {
        foreach (var (candidate, one, many) in Words)
        {
            if (words.Equals(one, StringComparison.OrdinalIgnoreCase) || words.Equals(many, StringComparison.OrdinalIgnoreCase))
            {
                unit = candidate;
                return true;
            }
        }

        unit = default;
        return false;
    }

    public static string Write(int amount, LimitUnit unit)
    {
        if (unit == LimitUnit.Immediately)
        {
            return "immediately";
        }

        var (_, one, many) = Words.Single(w => w.Unit == unit);
        return string.Create(CultureInfo.InvariantCulture, $"{amount} {(amount == 1 ? one : many)}");
    }
}
