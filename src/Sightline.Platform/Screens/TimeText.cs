using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Sightline.Platform.Screens;

/// <summary>Reads a time of day as people type it.</summary>
public static partial class TimeText
{
    /// <summary>
    /// Reads "2:30am", "2am", "14:30", "1430", "midnight" or "midday". Two figures for the hour without am or pm are the 24-hour clock; one figure without either
    /// is refused, since 2:30 may be night or afternoon.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="what">What the time is, as an error begins: "The time of the call".</param>
    public static TimeReading Read(string? typed, string what)
    {
        var text = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (text.Length == 0)
        {
            return TimeReading.Wrong($"{what} is missing");
        }

        if (text is "MIDNIGHT" or "MIDDAY" or "NOON")
        {
            return TimeReading.Right(text == "MIDNIGHT" ? LocalTime.Midnight : LocalTime.Noon);
        }

        var parts = Form().Match(text);
        if (!parts.Success)
        {
            return TimeReading.Wrong($"{what} must be a time, such as 2:30am or 14:30");
        }

        var hourText = parts.Groups["hour"].Value;
        var half = parts.Groups["half"].Value;
        var hour = int.Parse(hourText, CultureInfo.InvariantCulture);
        var minute = parts.Groups["minute"].Success ? int.Parse(parts.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        if (half.Length == 0 && hourText.Length == 1)
        {
            return TimeReading.Wrong($"{what} must say am or pm, such as 2:30am");
        }

        if (minute > 59 || (half.Length == 0 ? hour > 23 || !parts.Groups["minute"].Success : hour is < 1 or > 12))
        {
            return TimeReading.Wrong($"{what} must be a real time, such as 2:30am or 14:30");
        }

        return TimeReading.Right(new LocalTime(half.Length == 0 ? hour : (hour % 12) + (half == "PM" ? 12 : 0), minute));
    }

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?(?<half>AM|PM)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}

/// <summary>A time that could be read, or the reason it could not.</summary>
public sealed record TimeReading
{
    private TimeReading()
    {
    }

    public LocalTime? Time { get; private init; }

    public string? Error { get; private init; }

    public static TimeReading Right(LocalTime time) => new() { Time = time };

    public static TimeReading Wrong(string error) => new() { Error = error };
}
