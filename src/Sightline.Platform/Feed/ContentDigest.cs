using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sightline.Platform.Feed;

/// <summary>
/// A digest of what a line says, not of how it is written: the same fact sent again with other spacing or its fields in another order is the same fact.
/// </summary>
internal static class ContentDigest
{
    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    internal static byte[] Of(JsonElement line)
    {
        var canonical = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(canonical))
        {
            Write(writer, line);
        }
        return SHA256.HashData(canonical.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                // A field that is null says no more than one that is absent.
                foreach (var field in element.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null).OrderBy(field => field.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(field.Name);
                    Write(writer, field.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
