using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;
using Sightline.Kernel;

namespace Sightline.Platform.Storage;

// SQLite keeps ids as 16 bytes in network order, so that they sort by time and an index holds less than half of what text would need.
internal sealed class TypedIdToBytes<T>() : ValueConverter<T, byte[]>(id => id.Value.ToByteArray(true), bytes => TypedIds<T>.From(new Guid(bytes, true)))
    where T : struct, ITypedId<T>;

internal sealed class TypedIdToGuid<T>() : ValueConverter<T, Guid>(id => id.Value, value => TypedIds<T>.From(value))
    where T : struct, ITypedId<T>;

internal sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

internal sealed class CodeToText<T>() : ValueConverter<T, string>(code => code.Value, text => Codes<T>.From(text))
    where T : struct, ICode<T>;

internal sealed class InstantToText() : ValueConverter<Instant, string>(at => InstantText.Format(at), text => InstantText.Parse(text));

internal sealed class InstantToDateTime() : ValueConverter<Instant, DateTime>(
    at => at.ToDateTimeUtc(), time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)));

internal sealed class LocalDateToText() : ValueConverter<LocalDate, string>(
    day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

internal sealed class LocalDateToDateOnly() : ValueConverter<LocalDate, DateOnly>(day => day.ToDateOnly(), day => LocalDate.FromDateOnly(day));

/// <summary>Fixed width, six digits of the second: text order is time order.</summary>
internal static class InstantText
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm:ss.ffffff'Z'");

    internal static string Format(Instant at) => Pattern.Format(at);

    internal static Instant Parse(string text) => Pattern.Parse(text).Value;
}

// An expression tree may not call a static interface member, so converters go through these.
internal static class TypedIds<T>
    where T : struct, ITypedId<T>
{
    internal static T From(Guid value) => T.From(value);
}

internal static class Codes<T>
    where T : struct, ICode<T>
{
    internal static T From(string value) => T.From(value);
}
