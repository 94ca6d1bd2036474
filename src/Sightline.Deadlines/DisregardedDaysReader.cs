using NodaTime;

namespace Sightline.Deadlines;

/// <summary>disregarded-days.json: which days each rule leaves out, which the law leaves open, which were answered since.</summary>
internal static class DisregardedDaysReader
{
    private static readonly Dictionary<string, DayKind> Kinds = new(StringComparer.Ordinal)
    {
        ["saturday"] = DayKind.Saturday,
        ["sunday"] = DayKind.Sunday,
        ["christmas-day"] = DayKind.ChristmasDay,
        ["good-friday"] = DayKind.GoodFriday,
        ["bank-holiday"] = DayKind.BankHoliday,
    };

    public static (IReadOnlyList<DisregardedDaysRule> Rules, UnsettledDays Unsettled) Read(CalendarFile file)
    {
        var items = file.Field("rules", "the list of rules").Items();
        var rules = items.Select(Rule).ToList();
        var twice = rules.GroupBy(r => r.Name).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw file.Wrong($"the rule \"{twice.Key}\" is there twice", "each name once");
        }

        var patterns = file.Field("notSettled", "the list of days that are not settled, which may be empty").Items().Select(Pattern).ToList();
        var settled = file.Field("settled", "the list of days settled since, which may be empty").Items().Select(Settled).ToList();
        return (rules, new UnsettledDays(patterns, settled));
    }

    private static DisregardedDaysRule Rule(CalendarFile item)
    {
        var reference = item.Field("ref", "an entry of the source catalogue, or empty").Text();
        item.Field("read", "the day the source was read").Date();
        return new DisregardedDaysRule
        {
            Name = item.Field("name", "the rule's name").TextNotEmpty("the rule's name"),
            LeavesOut = item.Field("leavesOut", "the list of kinds of day").Items().Select(Kind).ToHashSet(),
            Source = item.Field("source", "the Act and section").TextNotEmpty("the Act and section, guidance or \"practice\""),
            Ref = reference.Length == 0 ? null : reference,
            Verified = item.Field("verified", "true or false").YesOrNo(),
        };
    }

    private static UnsettledPattern Pattern(CalendarFile item)
    {
        item.Field("source", "where the doubt comes from").TextNotEmpty("where the doubt comes from");
        var month = item.Field("month", "the month").Number(1, 12);
        var day = item.Field("day", "the day of the month").Number(1, CalendarSystem.Iso.GetDaysInMonth(2024, month));
        return new UnsettledPattern(
            BankHolidayOnly(item),
            new AnnualDate(month, day),
            Weekday(item),
            item.Field("why", "the reason, for the page").TextNotEmpty("the reason, for the page"));
    }

    private static SettledDay Settled(CalendarFile item)
    {
        item.Field("source", "where the answer was found").TextNotEmpty("where the answer was found");
        item.Field("read", "the day the source was read").Date();
        return new SettledDay(
            item.Field("date", "the day").Date(),
            BankHolidayOnly(item),
            item.Field("leftOut", "true or false").YesOrNo());
    }

    /// <summary>Only of a bank holiday can it be open whether a day is one; the other kinds are matters of the calendar.</summary>
    private static DayKind BankHolidayOnly(CalendarFile item)
    {
        var kind = item.Field("kind", "\"bank-holiday\"");
        return Kind(kind) == DayKind.BankHoliday
            ? DayKind.BankHoliday
            : throw kind.Wrong($"\"{kind.Text()}\" is never in doubt", "\"bank-holiday\"");
    }

    private static DayKind Kind(CalendarFile item) => Kinds.TryGetValue(item.Text(), out var kind)
        ? kind
        : throw item.Wrong($"\"{item.Text()}\" is not a kind of day", $"one of {string.Join(", ", Kinds.Keys)}");

    private static IsoDayOfWeek? Weekday(CalendarFile item)
    {
        if (!item.Element.TryGetProperty("weekday", out _))
        {
            return null;
        }

        var weekday = item.Field("weekday", "a day of the week");
        return DaysOfTheWeek.TryReadFull(weekday.Text(), out var day)
            ? day
            : throw weekday.Wrong($"\"{weekday.Text()}\" is not a day of the week", "such as \"saturday\"");
    }
}
