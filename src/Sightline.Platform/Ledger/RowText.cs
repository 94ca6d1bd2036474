using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Sightline.Platform.Json;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

/// <summary>A column's value as a change on the ledger spells it, and back.</summary>
internal static class RowText
{
    internal static string? Of(object? value) => value switch
    {
        null => null,
        byte[] bytes => Convert.ToBase64String(bytes),
        string text => text,
        // Their own ToString drops fractions of a second, or writes the month in words: the state could not be brought back from that.
        Instant at => InstantText.Format(at),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable => JsonSerializer.Serialize(value, value.GetType(), HouseJson.Options),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <param name="text">As <see cref="Of"/> wrote it.</param>
    /// <param name="type">The property's own type, nullable or not.</param>
    /// <exception cref="FormatException">The text was not written for this type.</exception>
    internal static object? Read(string? text, Type type)
    {
        if (text is null)
        {
            return null;
        }
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => text,
            _ when plain == typeof(byte[]) => Convert.FromBase64String(text),
            _ when plain == typeof(Instant) => InstantText.Parse(text),
            _ when plain == typeof(LocalDate) => LocalDatePattern.Iso.Parse(text).Value,
            _ when plain == typeof(Guid) => Guid.Parse(text),
            _ when plain.IsEnum => Enum.Parse(plain, text),
            _ when plain.IsPrimitive => Convert.ChangeType(text, plain, CultureInfo.InvariantCulture),
            _ when plain == typeof(decimal) => decimal.Parse(text, CultureInfo.InvariantCulture),
            // Ids and codes read their own spelling; lists were written as JSON.
            _ when plain.IsValueType => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(text), plain, HouseJson.Options),
            _ => JsonSerializer.Deserialize(text, plain, HouseJson.Options),
        };
    }
}
