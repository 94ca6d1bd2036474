using System.Globalization;
using NodaTime;
using Sightline.Linkage;
using Sightline.People.Model;
using PersonName = Sightline.People.Contracts.PersonName;

namespace Sightline.People.Viewing;

/// <summary>How a person is called on a page.</summary>
internal static class NameWords
{
    internal const string Hidden = "a person";
    internal const string NotKnown = "Name not known";

    internal static PersonName Of(Nominal nominal, LocalDate today, bool isSeen) => isSeen
        ? new PersonName(Shown(nominal), Born(nominal.Born, today), nominal.Reference)
        : new PersonName(Hidden, "not known", nominal.Reference);

    /// <summary>The way they wish to be called leads; the surname stays, because an officer must know whom to look for.</summary>
    internal static string Shown(Nominal nominal)
    {
        var first = nominal.PreferredName ?? nominal.Forenames;
        if (first is null && nominal.Surname is null)
        {
            return NotKnown;
        }
        return nominal.PreferredName is { } preferred && nominal.Surname is { } surname && preferred.Contains(surname, StringComparison.OrdinalIgnoreCase)
            ? preferred
            : string.Join(' ', new[] { first, nominal.Surname }.Where(part => part is not null));
    }

    internal static string Born(string? born, LocalDate today) => PartialDate.TryParse(born, out var date) ? Words(date, today) : "not known";

    internal static string? Age(string? born, LocalDate today) => PartialDate.TryParse(born, out var date) ? AgeOf(date, today) : null;

    private static string Words(PartialDate date, LocalDate today)
    {
        var month = date.Month is { } number ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(number) : null;
        var parts = new[]
        {
            month is null ? null : date.Day?.ToString(CultureInfo.InvariantCulture),
            month,
            date.Year?.ToString(CultureInfo.InvariantCulture),
        };
        var words = string.Join(' ', parts.Where(part => part is not null));
        words = words.Length == 0 ? "not known" : words;
        return AgeOf(date, today) is { } age ? $"{words} ({age})" : words;
    }

    private static string? AgeOf(PartialDate date, LocalDate today)
    {
        if (date.Year is not { } year || year > today.Year)
        {
            return null;
        }
        if (!date.IsFull)
        {
            return string.Create(CultureInfo.InvariantCulture, $"about {today.Year - year}");
        }
        var day = Math.Min(date.Day!.Value, CalendarSystem.Iso.GetDaysInMonth(year, date.Month!.Value));
        var years = Period.Between(new LocalDate(year, date.Month.Value, day), today, PeriodUnits.Years).Years;
        return string.Create(CultureInfo.InvariantCulture, $"{years}");
    }
}
