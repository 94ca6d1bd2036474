using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sightline.Linkage;

/// <summary>The readable form of a learned model.</summary>
internal static class LearnedModelJson
{
    private const string Format = "sightline-learned-model";
    private const int Version = 1;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Name(PairKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    internal static string Write(LearnedModel model)
    {
        var shares = new JsonObject();
        foreach (var (kind, share) in model.Shares)
        {
            shares[kind] = share;
        }

        var fields = new JsonObject();
        foreach (var field in model.Fields)
        {
            var levels = new JsonObject();
            foreach (var level in field.Levels)
            {
                var entry = new JsonObject { ["person"] = level.Person, ["strangers"] = level.Strangers, ["bits"] = Math.Round(level.Bits, 2) };
                if (level.Neighbours is { } near)
                {
                    entry["neighbours"] = near;
                }

                levels[level.Level] = entry;
            }

            fields[field.Field] = levels;
        }

        return new JsonObject { ["format"] = Format, ["version"] = Version, ["shares"] = shares, ["fields"] = fields }.ToJsonString(Readable);
    }

    internal static LearnedModel Read(string json)
    {
        var root = Parse(json);
        if (root["format"]?.ToString() != Format || root["version"]?.ToString() != "1")
        {
            throw new FormatException($"Model: expected \"format\": \"{Format}\" and \"version\": {Version}.");
        }

        var shares = Member(root, "shares", "Model").ToDictionary(pair => pair.Key, pair => Number(pair.Value, $"shares.{pair.Key}"), StringComparer.Ordinal);
        var fields = Member(root, "fields", "Model").Select(field => new FieldBelief(
            field.Key,
            [.. (field.Value as JsonObject ?? throw new FormatException($"fields.{field.Key}: expected an object.")).Select(level => Belief(field.Key, level.Key, level.Value))]));
        try
        {
            return new LearnedModel(shares, [.. fields]);
        }
        catch (ArgumentException wrong)
        {
            throw new FormatException($"Model: {wrong.Message}", wrong);
        }
    }

    private static LevelBelief Belief(string field, string level, JsonNode? node)
    {
        var where = $"fields.{field}.{level}";
        var entry = node as JsonObject ?? throw new FormatException($"{where}: expected an object.");
        return new LevelBelief(
            level,
            Number(entry["person"], $"{where}.person"),
            Number(entry["strangers"], $"{where}.strangers"),
            entry["neighbours"] is { } near ? Number(near, $"{where}.neighbours") : null);
    }

    private static JsonObject Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw new FormatException("Model: expected a JSON object.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new FormatException($"Model: not readable as JSON. {error.Message}", error);
        }
    }

    private static JsonObject Member(JsonObject parent, string name, string where) =>
        parent[name] as JsonObject ?? throw new FormatException($"{where}: \"{name}\" is missing or is not an object.");

    private static double Number(JsonNode? node, string where) =>
        node is JsonValue value && value.TryGetValue<double>(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"{where} is missing or is not a number.");
}
