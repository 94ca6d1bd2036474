using System.Text.Json;

namespace Sightline.Access.Tokens;

internal static class JsonTexts
{
    /// <returns>Null: it is not there, or is no text.</returns>
    internal static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    /// <returns>Null: it is not there, or is no whole number.</returns>
    internal static long? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var number) ? number : null;

    internal static bool Says(this JsonElement element, string name) => element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.True;

    internal static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToList()
            : [];
}
