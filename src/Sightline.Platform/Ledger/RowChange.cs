using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using NodaTime.Text;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

/// <summary>What a row of the state was before a fact, and what it became. Null <see cref="After"/>: the row went.</summary>
internal sealed record RowChange(string Table, string Key, Dictionary<string, string?> Before, Dictionary<string, string?>? After)
{
    internal static RowChange Of(EntityEntry entry)
    {
        var changed = entry.State == EntityState.Deleted
            ? entry.Properties.ToList()
            : entry.Properties.Where(property => property.IsModified).ToList();
        var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(property => Text(entry.Property(property.Name).CurrentValue)));
        return new RowChange(
            entry.Metadata.GetTableName() ?? entry.Metadata.Name,
            key,
            changed.ToDictionary(property => property.Metadata.Name, property => Text(property.OriginalValue)),
            entry.State == EntityState.Deleted ? null : changed.ToDictionary(property => property.Metadata.Name, property => Text(property.CurrentValue)));
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        byte[] bytes => Convert.ToBase64String(bytes),
        string text => text,
        // Their own ToString drops fractions of a second, or writes the month in words: the state could not be rebuilt from that.
        Instant at => InstantText.Format(at),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        System.Collections.IEnumerable => System.Text.Json.JsonSerializer.Serialize(value, value.GetType(), Json.HouseJson.Options),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
