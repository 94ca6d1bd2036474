using System.Globalization;
using Sightline.Platform.Screens;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>A date of birth as far as it is known: a year, a month of a year, or a day.</summary>
internal static class PartialBirth
{
    /// <returns>The date as the register writes it (null: not known), or what is wrong with it.</returns>
    internal static (string? Born, string? Error) Read(DateEntry entry, NodaTime.LocalDate today)
    {
        const string What = "The date of birth";
        if (entry.IsEmpty)
        {
            return (null, null);
        }
        if (string.IsNullOrWhiteSpace(entry.Day))
        {
            var month = string.IsNullOrWhiteSpace(entry.Month) ? "1" : entry.Month;
            var partial = new DateEntry { Day = "1", Month = month, Year = entry.Year }.Read(What);
            if (partial.Date is not { } first)
            {
                return (null, partial.Error);
            }
            var written = string.IsNullOrWhiteSpace(entry.Month)
                ? first.Year.ToString("0000", CultureInfo.InvariantCulture)
                : first.ToString("uuuu-MM", CultureInfo.InvariantCulture);
            return first > today ? (null, $"{What} is in the future") : (written, null);
        }
        var whole = entry.Read(What);
        return whole.Date is not { } day ? (null, whole.Error)
            : day > today ? (null, $"{What} is in the future")
            : (day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), null);
    }
}
