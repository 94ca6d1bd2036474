using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Sightline.Deadlines;

/// <summary>Desk hours as a directory writes them: "Mon-Fri 08:00-18:00; Sat 09:00-13:00".</summary>
internal static class DeskHoursWords
{
    private const string Expected = "Expected \"always\", \"never\" or days and times such as \"Mon-Fri 08:00-18:00; Sat 09:00-13:00\".";
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static IReadOnlyList<OpeningPeriod> Read(string text, out string? problem)
    {
        problem = null;
        switch (text.Trim().ToUpperInvariant())
        {
            case "NEVER":
                return [];
            case "ALWAYS":
                return [.. DaysOfTheWeek.InOrder.Select(d => new OpeningPeriod(d, LocalTime.Midnight, LocalTime.Midnight))];
        }

        var week = new List<OpeningPeriod>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var days, var times]
                || ReadDays(days) is not { } read || ReadTimes(times) is not { } hours)
            {
                problem = $"\"{part}\" in \"{text}\" is not opening hours. {Expected}";
                return [];
            }

            week.AddRange(read.Select(day => new OpeningPeriod(day, hours.Opens, hours.Closes)));
        }

        return week;
    }

    public static string Write(IReadOnlyList<OpeningPeriod> week)
    {
        if (week.Count == 0)
        {
            return "never";
        }

        if (week.Count == 7 && week.All(p => p.Opens == LocalTime.Midnight && p.Closes == LocalTime.Midnight))
        {
            return "always";
        }

        return string.Join("; ", week.Select(p => $"{DaysOfTheWeek.Short(p.Day)} {Write(p.Opens)}-{WriteClose(p.Closes)}"));
    }

    private static IReadOnlyList<IsoDayOfWeek>? ReadDays(string text)
    {
        var ends = text.Split('-');
        if (ends.Length > 2 || !DaysOfTheWeek.TryReadShortOrFull(ends[0], out var first) || !DaysOfTheWeek.TryReadShortOrFull(ends[^1], out var last))
        {
            return null;
        }

        return first <= last ? [.. DaysOfTheWeek.InOrder.Where(d => d >= first && d <= last)] : null;
    }

    private static (LocalTime Opens, LocalTime Closes)? ReadTimes(string text)
    {
        if (text.Split('-') is not [var from, var to] || Clock.Parse(from) is not { Success: true } opens)
        {
            return null;
        }

        if (to == "24:00")
        {
            return (opens.Value, LocalTime.Midnight);
        }

        return Clock.Parse(to) is { Success: true } closes && closes.Value > opens.Value ? (opens.Value, closes.Value) : null;
    }

    private static string Write(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string WriteClose(LocalTime time) => time == LocalTime.Midnight ? "24:00" : Write(time);
}
