using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sightline.Kernel;

/// <summary>
/// Refuses to write a guarded value, whatever the options. Among the options' own converters, made with an audience, it writes it for them; nothing reads one: it is opened, or made.
/// </summary>
public sealed class GuardedJson : JsonConverterFactory
{
    private readonly Audience? audience;

    public GuardedJson()
    {
    }

    public GuardedJson(Audience audience) => this.audience = audience;

    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Guarded<>);
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return (JsonConverter)Activator.CreateInstance(typeof(ForAudience<>).MakeGenericType(typeToConvert.GetGenericArguments()), audience)!;
    }

    private sealed class ForAudience<T>(Audience? audience) : JsonConverter<Guarded<T>>
        where T : notnull
    {
        public override Guarded<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new GuardedException("A guarded value is not read from JSON.");

        public override void Write(Utf8JsonWriter writer, Guarded<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, audience is null ? throw new GuardedException(value.Kind, "JSON for nobody named") : value.For(audience), options);
    }
}
