using System.Globalization;

namespace Sightline.Linkage;

/// <summary>How the dates of one file are written, learned from all of them: the month or the day first, and whether eight digits begin or end
/// with the year.</summary>
internal sealed class DateOrder
{
    private int _dayFirst;
    private int _monthFirst;
    private int _yearFirst;
    private int _yearLast;

    internal bool IsMonthFirst => _monthFirst > _dayFirst;

    /// <summary>12071984 can only be a date with its year last, 19840712 only one with its year first; 19121984 is left to the others.</summary>
    internal static bool IsYearLast(ReadOnlySpan<byte> text) => Parts(text) is { } parts && IsYear(parts.Last) && !(IsYear(parts.First) && IsOne(parts.Last / 100, parts.Last % 100))
        && (IsOne(parts.First % 100, parts.First / 100) || IsOne(parts.First / 100, parts.First % 100));

    /// <summary>The two numbers before the year.</summary>
    internal void Add(int first, int second)
    {
        _dayFirst += first is > 12 and <= 31 ? 1 : 0;
        _monthFirst += second is > 12 and <= 31 ? 1 : 0;
    }

    /// <summary>False when these are not eight digits.</summary>
    internal bool AddDigits(ReadOnlySpan<byte> text)
    {
        if (Parts(text) is not { } parts)
        {
            return false;
        }

        if (IsYearLast(text))
        {
            _yearLast++;
            Add(parts.First / 100, parts.First % 100);
        }
        else if (IsYear(parts.First))
        {
            _yearFirst++;
        }

        return true;
    }

    /// <summary>Eight digits with their year last as 1984-07-12; null when they stay as they are.</summary>
    internal string? OfDigits(ReadOnlySpan<byte> text)
    {
        if (_yearLast <= _yearFirst || Parts(text) is not { } parts)
        {
            return null;
        }

        var (month, day) = IsMonthFirst ? (parts.First / 100, parts.First % 100) : (parts.First % 100, parts.First / 100);
        return IsYear(parts.Last) && IsOne(month, day) ? string.Create(CultureInfo.InvariantCulture, $"{parts.Last:D4}-{month:D2}-{day:D2}") : null;
    }

    private static (int First, int Last)? Parts(ReadOnlySpan<byte> text) =>
        text.Length == 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
        ? (digits / 10_000, digits % 10_000)
        : null;

    private static bool IsYear(int year) => year is > 1850 and < 2100;

    private static bool IsOne(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;
}
