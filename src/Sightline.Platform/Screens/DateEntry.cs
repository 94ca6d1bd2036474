using System.Globalization;
using NodaTime;

namespace Sightline.Platform.Screens;

/// <summary>
/// A date as it was typed: three words, kept as they were when the page is shown again. A page binds this and reads the date from it.
/// </summary>
public sealed class DateEntry
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateEntry Of(LocalDate? date) => date is { } d
        ? new() { Day = Written(d.Day), Month = Written(d.Month), Year = Written(d.Year) }
        : new();

    /// <summary>Reads the date. Months may be numbers or names, of three letters or more. Years have four digits.</summary>
    /// <param name="what">What the date is, as an error begins: "The date of the hearing".</param>
    public DateReading Read(string what)
    {
        var missing = new List<string>();
        AddIfMissing(missing, "day", Day);
        AddIfMissing(missing, "month", Month);
        AddIfMissing(missing, "year", Year);
        if (missing.Count > 0)
        {
            return missing.Count == 3
                ? DateReading.Wrong($"{what} is missing")
                : DateReading.Wrong($"{what} must include a {string.Join(" and a ", missing)}");
        }

        if (!TryNumber(Year, out var year) || Year!.Trim().Length != 4)
        {
            return DateReading.Wrong($"{what} must have a year of 4 digits, such as 2025");
        }

        var month = MonthOf(Month!);
        return month is null || !TryNumber(Day, out var day) || day < 1 || year < 1
            || day > CalendarSystem.Iso.GetDaysInMonth(year, month.Value)
            ? DateReading.Wrong($"{what} must be a real date")
            : DateReading.Right(new LocalDate(year, month.Value, day));
    }

    private static void AddIfMissing(List<string> missing, string part, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            missing.Add(part);
        }
    }

    private static int? MonthOf(string word)
    {
        var typed = word.Trim();
        if (TryNumber(typed, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        var place = typed.Length < 3 ? -1 : Array.FindIndex(Months, m => m.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : place + 1;
    }

    private static bool TryNumber(string? word, out int number) =>
        int.TryParse(word, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A date that could be read, or the reason it could not.</summary>
public sealed record DateReading
{
    private DateReading()
    {
    }

    public LocalDate? Date { get; private init; }

    public string? Error { get; private init; }

    public static DateReading Right(LocalDate date) => new() { Date = date };

    public static DateReading Wrong(string error) => new() { Error = error };
}
