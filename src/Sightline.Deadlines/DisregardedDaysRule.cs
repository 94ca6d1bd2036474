using NodaTime;

namespace Sightline.Deadlines;

/// <summary>What one legal rule leaves out.</summary>
internal sealed record DisregardedDaysRule
{
    public required string Name { get; init; }

    public required IReadOnlySet<DayKind> LeavesOut { get; init; }

    public required string Source { get; init; }

    public required string? Ref { get; init; }

    public required bool Verified { get; init; }

    public (DayStanding Standing, string? Why) StandingOf(LocalDate date, BankHolidayList holidays, UnsettledDays unsettled)
    {
        string? doubt = null;
        foreach (var kind in LeavesOut)
        {
            var (standing, why) = StandingAs(kind, date, holidays, unsettled);
            if (standing == DayStanding.LeftOut)
            {
                // Days that nobody has read in the Act are not left out on our word alone.
                return Verified ? (standing, null) : (DayStanding.NotSettled, $"it is not confirmed that this rule leaves it out ({Source})");
            }

            doubt ??= why;
        }

        return doubt is null ? (DayStanding.Counts, null) : (DayStanding.NotSettled, doubt);
    }

    private static (DayStanding Standing, string? Why) StandingAs(
        DayKind kind, LocalDate date, BankHolidayList holidays, UnsettledDays unsettled) => kind switch
        {
            DayKind.Saturday => Known(date.DayOfWeek == IsoDayOfWeek.Saturday),
            DayKind.Sunday => Known(date.DayOfWeek == IsoDayOfWeek.Sunday),
            DayKind.ChristmasDay => Known(date is { Month: 12, Day: 25 }),
            DayKind.GoodFriday => Known(date == UsualBankHolidays.GoodFriday(date.Year)),
            _ => AsBankHoliday(date, holidays, unsettled),
        };

    private static (DayStanding Standing, string? Why) AsBankHoliday(LocalDate date, BankHolidayList holidays, UnsettledDays unsettled)
    {
        if (unsettled.Answer(DayKind.BankHoliday, date) is { } answer)
        {
            return Known(answer);
        }

        if (holidays.Holds(date))
        {
            return Known(true);
        }

        var why = unsettled.WhyNotSettled(DayKind.BankHoliday, date);
        if (why is null && !holidays.IsKnown(date) && UsualBankHolidays.Holds(date))
        {
            why = holidays.WhyNotKnown(date);
        }

        return why is null ? Known(false) : (DayStanding.NotSettled, why);
    }

    private static (DayStanding Standing, string? Why) Known(bool isLeftOut) => (isLeftOut ? DayStanding.LeftOut : DayStanding.Counts, null);
}
