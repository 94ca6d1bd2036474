using NodaTime;

namespace Sightline.Deadlines;

/// <summary>bank-holidays.json, in the layout GOV.UK publishes.</summary>
internal static class BankHolidaysReader
{
    private const string Division = "england-and-wales";

    /// <summary>Eight in an ordinary year; a proclamation may add one, none is ever taken away without another in its place.</summary>
    private const int FewestInAYear = 8;

    public static BankHolidayList Read(CalendarFile file)
    {
        var events = file.Field(Division, $"the division \"{Division}\"").Field("events", "the list of days");
        var days = new HashSet<LocalDate>();
        foreach (var item in events.Items())
        {
            item.Field("title", "the name of the day").TextNotEmpty("the name of the day");
            var date = item.Field("date", "the day");
            if (!days.Add(date.Date()))
            {
                throw date.Wrong($"{date.Text()} is there twice", "each day once");
            }
        }

        if (days.Count == 0)
        {
            throw events.Wrong("the list is empty", "at least one whole year");
        }

        var (first, last) = (days.Min().Year, days.Max().Year);
        for (var year = first; year <= last; year++)
        {
            var held = days.Count(d => d.Year == year);
            if (held < FewestInAYear)
            {
                throw events.Wrong(
                    $"{year} has {held} bank holidays", $"at least {FewestInAYear} in every year from {first} to {last}: merge whole years, never part of one");
            }
        }

        return new BankHolidayList(days, new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));
    }
}
