using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sightline.Rulebook;

/// <summary>How many within how many months: "3 in 12 months"; where once is enough, "12 months".</summary>
public readonly partial record struct CountInPeriod(int Count, int Months)
{
    private const int Most = 1_200;

    public static bool TryParse([NotNullWhen(true)] string? text, out CountInPeriod read)
    {
        read = default;
        if (text is null || Form().Match(text) is not { Success: true } found)
        {
            return false;
        }
        var count = found.Groups["count"] is { Success: true } said ? int.Parse(said.ValueSpan, CultureInfo.InvariantCulture) : 1;
        var months = int.Parse(found.Groups["months"].ValueSpan, CultureInfo.InvariantCulture);
        read = new CountInPeriod(count, months);
        return count > 0 && months is > 0 and <= Most;
    }

    /// <exception cref="FormatException">It is neither.</exception>
    public static CountInPeriod Parse(string? text) => TryParse(text, out var read) ? read : throw new FormatException($"\"{text}\" is not a count in a period.");

    [GeneratedRegex("^(?:(?<count>[0-9]{1,3}) in )?(?<months>[0-9]{1,4}) months?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
