using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Platform.Json;

/// <summary>How facts and answers are written as JSON: camelCase, names of enums, ISO dates, UTC instants; unknown members are refused.</summary>
public static class HouseJson
{
    /// <summary>A year outside these is a slip of the pen; far outside, no database can keep it.</summary>
    private const int FirstYear = 1850;
    private const int LastYear = 2250;

    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The one way to write guarded values as JSON: for those of an audience. One that they may not have is refused, and nothing is written.</summary>
    public static JsonSerializerOptions For(Audience audience)
    {
        var options = new JsonSerializerOptions(Options);
        options.Converters.Insert(0, new GuardedJson(audience));
        return options;
    }

    /// <summary>Adds the converters to the framework's own options, for endpoints and OpenAPI.</summary>
    public static void AddTo(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new LocalDateConverter());
        options.Converters.Add(new DateRangeConverter());
        foreach (var type in typeof(Fact).Assembly.GetTypes().Append(typeof(Purpose)).Where(type => type.IsValueType))
        {
            if (Implements(type, typeof(ITypedId<>)))
            {
                options.Converters.Add((JsonConverter)Activator.CreateInstance(typeof(TypedIdConverter<>).MakeGenericType(type))!);
            }
            else if (Implements(type, typeof(ICode<>)))
            {
                options.Converters.Add((JsonConverter)Activator.CreateInstance(typeof(CodeConverter<>).MakeGenericType(type))!);
            }
        }
    }

    internal static bool Implements(Type type, Type openInterface) =>
        type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == openInterface);

    private static bool IsKept(int year) => year is >= FirstYear and <= LastYear;

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions { MaxDepth = 32 };
        AddTo(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? "";
            if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } utc)
            {
                return Within(utc.Value, utc.Value.InUtc().Year);
            }
            return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } offset
                ? Within(IsKept(offset.Value.Year) ? offset.Value.ToInstant() : default, offset.Value.Year)
                : throw new JsonException("expected a moment such as 2026-11-03T10:15:00Z");
        }

        private static Instant Within(Instant at, int year) => IsKept(year)
            ? Clock.MicrosecondClock.Cut(at)
            : throw new JsonException($"expected a moment between the years {FirstYear} and {LastYear}");

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }

    private sealed class LocalDateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true } parsed
                ? IsKept(parsed.Value.Year) ? parsed.Value : throw new JsonException($"expected a date between the years {FirstYear} and {LastYear}")
                : throw new JsonException("expected a date such as 2026-11-03");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    private sealed record RangeForm(LocalDate? From, LocalDate? To);

    private sealed class DateRangeConverter : JsonConverter<DateRange>
    {
        public override DateRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var form = JsonSerializer.Deserialize<RangeForm>(ref reader, options) ?? new RangeForm(null, null);
            try
            {
                return new DateRange(form.From, form.To);
            }
            catch (ArgumentException wrong)
            {
                throw new JsonException(wrong.Message, wrong);
            }
        }

        public override void Write(Utf8JsonWriter writer, DateRange value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new RangeForm(value.From, value.To), options);
    }

    private sealed class TypedIdConverter<T> : JsonConverter<T>
        where T : struct, ITypedId<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Guid.TryParse(reader.GetString(), out var id) && id != Guid.Empty
                ? T.From(id)
                : throw new JsonException("expected a UUID such as 0193a1b2-0000-7000-8000-000000000001");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }

    private sealed class CodeConverter<T> : JsonConverter<T>
        where T : struct, ICode<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 and <= 100 } text ? T.From(text) : throw new JsonException("expected a code of 1 to 100 characters");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
