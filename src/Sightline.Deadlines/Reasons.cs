using NodaTime;

namespace Sightline.Deadlines;

/// <summary>The words a page shows where a clock has two ends.</summary>
internal static class Reasons
{
    private const int NamedAtMost = 5;

    /// <summary>Which days between <paramref name="first"/> and <paramref name="last"/> are not settled, and why; each sentence ready for the page.</summary>
    public static string WhyTwoEnds(DayCalendar calendar, LocalDate first, LocalDate last, LocalDate? passedKnownTo)
    {
        var sentences = UnsettledWithin(calendar, first, last, passedKnownTo)
            .GroupBy(d => d.Why, d => London.Words(d.Date))
            .Select(g => $"{Join([.. g])}: {g.Key}.")
            .ToList();
        if (passedKnownTo is { } knownTo)
        {
            sentences.Add($"Bank holidays are not known beyond {London.Words(knownTo)}.");
        }

        return string.Join(' ', sentences);
    }

    private static IEnumerable<UnsettledDay> UnsettledWithin(DayCalendar calendar, LocalDate first, LocalDate last, LocalDate? knownTo)
    {
        for (var day = first; day <= last && !(day > knownTo); day = day.PlusDays(1))
        {
            if (calendar.WhyNotSettled(day) is { } why)
            {
                yield return new UnsettledDay(day, why);
            }
        }
    }

    private static string Join(IReadOnlyList<string> dates) => dates switch
    {
        [var only] => only,
        { Count: <= NamedAtMost } => $"{string.Join(", ", dates.SkipLast(1))} and {dates[^1]}",
        _ => $"{string.Join(", ", dates.Take(NamedAtMost))} and {dates.Count - NamedAtMost} more",
    };
}
