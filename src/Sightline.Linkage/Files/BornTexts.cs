using System.Globalization;

namespace Sightline.Linkage;

/// <summary>Dates of birth written in other ways than 1984-07-12 or 19840712, rewritten as 1984-07-12. Whether the day or the month comes
/// first in 03/04/1984 is learned from the rest of the file: one 25 says it.</summary>
internal static class BornTexts
{
    private const int Century = 26;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The column with its values rewritten; the codes are changed in place. Records whose date cannot be read keep its text and are
    /// given to <paramref name="unread"/>, each such text once a file.</summary>
    internal static ValueColumn Rewritten(ValueColumn column, IReadOnlyList<int> starts, Action<int> unread)
    {
        var plain = new bool[column.Values.Count];
        for (var code = 0; code < plain.Length; code++)
        {
            plain[code] = code == 0 || IsPlain(column.Values.Utf8(code));
        }

        if (Array.TrueForAll(plain, one => one) && !HasYearLast(column.Values))
        {
            return column;
        }

        var table = new ValueTable();
        for (var file = 0; file < starts.Count; file++)
        {
            var codes = column.Codes.AsSpan(starts[file], (file + 1 < starts.Count ? starts[file + 1] : column.Codes.Length) - starts[file]);
            var order = OrderOf(column.Values, codes);
            var rewritten = new int[plain.Length];
            for (var at = 0; at < codes.Length; at++)
            {
                var code = codes[at];
                if (code > 0 && rewritten[code] == 0)
                {
                    var text = plain[code] ? order.OfDigits(column.Values.Utf8(code)) : Rewritten(column.Values.Text(code), order.IsMonthFirst);
                    rewritten[code] = text is null ? table.Intern(column.Values.Utf8(code)) : table.Intern(text);
                    if (text is null && !plain[code])
                    {
                        unread(starts[file] + at);
                    }
                }

                codes[at] = rewritten[code];
            }
        }

        return column with { Values = table };
    }

    /// <summary>Null when this is no date as it stands.</summary>
    internal static string? Rewritten(string text, bool monthFirst)
    {
        var parts = Parts(text);
        var month = parts.FindIndex(part => char.IsLetter(part[0]));
        if (month >= 0)
        {
            var named = Array.IndexOf(Months, parts[month].ToLowerInvariant()[..Math.Min(3, parts[month].Length)]) + 1;
            parts.RemoveAt(month);
            return named == 0 || parts.Count is 0 or > 2 ? null
                : parts.Count == 1 ? Made(parts[0], named, 0)
                : parts[0].Length == 4 ? Made(parts[0], named, Number(parts[1]))
                : Made(parts[1], named, Number(parts[0]));
        }

        return parts.Count switch
        {
            3 when parts[0].Length == 4 => Made(parts[0], Number(parts[1]), Number(parts[2])),
            // Where the usual order gives no day, the other may: 07/25/1984 is the 25th of July in any file.
            3 when monthFirst => Made(parts[2], Number(parts[0]), Number(parts[1])) ?? Made(parts[2], Number(parts[1]), Number(parts[0])),
            3 => Made(parts[2], Number(parts[1]), Number(parts[0])) ?? Made(parts[2], Number(parts[0]), Number(parts[1])),
            2 when parts[0].Length == 4 => Made(parts[0], Number(parts[1]), 0),
            2 => Made(parts[1], Number(parts[0]), 0),
            1 when parts[0].Length == 4 => Made(parts[0], 0, 0),
            _ => null,
        };
    }

    /// <summary>1984-07-12, 19840712, 1984-07 or 1984, whatever the digits say: a slip in a digit is for the comparison to weigh.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> text)
    {
        if (text.Length is not (4 or 7 or 8 or 10))
        {
            return false;
        }

        for (var at = 0; at < text.Length; at++)
        {
            var isDash = text.Length != 8 && at is 4 or 7;
            if (isDash ? text[at] != '-' : !char.IsAsciiDigit((char)text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any eight digits could be a date with its year last.</summary>
    private static bool HasYearLast(ValueTable values)
    {
        for (var code = 1; code < values.Count; code++)
        {
            if (DateOrder.IsYearLast(values.Utf8(code)))
            {
                return true;
            }
        }

        return false;
    }

    private static DateOrder OrderOf(ValueTable values, ReadOnlySpan<int> codes)
    {
        var seen = new bool[values.Count];
        var order = new DateOrder();
        foreach (var code in codes)
        {
            if (code == 0 || seen[code])
            {
                continue;
            }

            seen[code] = true;
            if (!order.AddDigits(values.Utf8(code)) && !IsPlain(values.Utf8(code)) && Parts(values.Text(code)) is { Count: 3 } parts
                && parts[0].Length <= 2 && parts.TrueForAll(part => char.IsAsciiDigit(part[0])))
            {
                order.Add(Number(parts[0]), Number(parts[1]));
            }
        }

        return order;
    }

    /// <summary>Runs of digits and of letters; a time of day behind is left out.</summary>
    private static List<string> Parts(string text)
    {
        var time = text.IndexOf(':', StringComparison.Ordinal);
        if (time > 0)
        {
            var end = text.LastIndexOfAny([' ', 'T'], time);
            text = end > 0 ? text[..end] : text;
        }

        var parts = new List<string>();
        for (var at = 0; at < text.Length && text.Length <= 40;)
        {
            var start = at;
            var isDigit = char.IsAsciiDigit(text[at]);
            while (at < text.Length && (isDigit ? char.IsAsciiDigit(text[at]) : char.IsLetter(text[at])))
            {
                at++;
            }

            var word = text[start..at];
            if (word.Length > 0 && !(parts.Count > 0 && char.IsAsciiDigit(parts[^1][0]) && word is "st" or "nd" or "rd" or "th" or "of"))
            {
                parts.Add(word);
            }

            at += word.Length == 0 ? 1 : 0;
        }

        return parts;
    }

    private static int Number(string part) => part.Length <= 2 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Null unless such a day exists. A month or day of 0 is unknown.</summary>
    private static string? Made(string yearPart, int month, int day)
    {
        if (!int.TryParse(yearPart, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || yearPart.Length is not (2 or 4))
        {
            return null;
        }

        year += yearPart.Length == 4 ? 0 : year < Century ? 2000 : 1900;
        return year == 0 || month is < 0 or > 12 || day < 0 || day > (month == 0 ? 0 : DateTime.DaysInMonth(year, month)) ? null
            : month == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}")
            : day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
    }
}
