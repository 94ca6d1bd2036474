using System.Globalization;

namespace Sightline.Linkage;

/// <summary>A date of which the year, month or day may be unknown. Impossible values cannot be made.</summary>
/// <exception cref="ArgumentOutOfRangeException">A year outside 1–9999, a month outside 1–12, or a day that month (and year) does
/// not have.</exception>
public readonly record struct PartialDate(int? Year, int? Month, int? Day)
{
    private static readonly char[] Separators = ['-', '/', '.', ' '];

    public int? Year { get; } = IsPossible(Year, Month, Day)
        ? Year
        : throw new ArgumentOutOfRangeException(nameof(Year), "This year, month and day cannot stand together as a date.");

    public int? Month { get; } = Month;

    public int? Day { get; } = Day;

    /// <summary>Year, month and day are all known.</summary>
    public bool IsFull => Year is not null && Month is not null && Day is not null;

    /// <summary>Nothing is known of it.</summary>
    public bool IsEmpty => Year is null && Month is null && Day is null;

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads <c>1980-02-03</c>, <c>1980-02</c>, <c>1980</c>, <c>03/02/1980</c>, <c>02/1980</c>, <c>19800203</c>; a part
    /// written as <c>?</c>, <c>xx</c> or zeros is unknown ("1980-??-??", "00/02/1980"). Day before month when the year is last.</summary>
    /// <exception cref="FormatException">The text is none of these, or no such day exists.</exception>
    public static PartialDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date)
            ? date
            : throw new FormatException("Not a date: expected year-month-day or day/month/year, with ? for an unknown part.");
    }

    /// <inheritdoc cref="Parse"/>
    /// <returns>False instead of an exception; also for a text in which every part is unknown.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length > 40)
        {
            return false;
        }

        var trimmed = text.Trim();
        if (trimmed.Length == 8 && trimmed.All(char.IsAsciiDigit))
        {
            return TryMake(trimmed[..4], trimmed[4..6], trimmed[6..], out date);
        }

        var parts = trimmed.Split(Separators);
        return parts.Length switch
        {
            1 => parts[0].Length == 4 && TryMake(parts[0], "?", "?", out date),
            2 when parts[0].Length == 4 => TryMake(parts[0], parts[1], "?", out date),
            2 => TryMake(parts[1], parts[0], "?", out date),
            3 when parts[0].Length == 4 => TryMake(parts[0], parts[1], WithoutTime(parts[2]), out date),
            3 => TryMake(parts[2], parts[1], parts[0], out date),
            _ => false,
        };
    }

    /// <summary>ISO order with ? for what is unknown: "1980-02-??".</summary>
    public override string ToString() => $"{Part(Year, "0000", "????")}-{Part(Month, "00", "??")}-{Part(Day, "00", "??")}";

    private static string Part(int? value, string format, string unknown) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? unknown;

    private static string WithoutTime(string day)
    {
        var time = day.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        return time > 0 ? day[..time] : day;
    }

    private static bool TryMake(string year, string month, string day, out PartialDate date)
    {
        date = default;
        if (!TryPart(year, 4, out var y) || !TryPart(month, 2, out var m) || !TryPart(day, 2, out var d) || !IsPossible(y, m, d))
        {
            return false;
        }

        date = new PartialDate(y, m, d);
        return !date.IsEmpty;
    }

    private static bool TryPart(string text, int digits, out int? value)
    {
        value = null;
        if (text.Length > digits || text.Length == 0 || (digits == 4 && text.Length != 4 && text.Any(char.IsAsciiDigit)))
        {
            return false;
        }

        if (text.All(c => c is '?' or 'x' or 'X' or '_' or '0'))
        {
            return true;
        }

        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        value = read ? number : null;
        return read;
    }

    private static bool IsPossible(int? year, int? month, int? day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day is < 1 or > 31)
        {
            return false;
        }

        // Without a year the day may be 29 February; without a month any day may be.
        return day is null || month is null || day <= DateTime.DaysInMonth(year ?? 2000, month.Value);
    }
}
