using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sightline.Linkage;

/// <summary>The readable form of a model: settings, then m and u per field and level with the bits they come to.</summary>
internal static class LinkageModelJson
{
    private const string Format = "sightline-linkage-model";
    private const int Version = 1;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    internal static string Write(LinkageModel model)
    {
        var comparisons = new JsonObject();
        foreach (var field in model.Odds.GroupBy(pair => pair.Key.Field).OrderBy(group => group.Key))
        {
            var levels = new JsonObject();
            foreach (var ((_, level), odds) in field.OrderBy(pair => pair.Key.Level))
            {
                levels[Name(level)] = new JsonObject { ["m"] = odds.M, ["u"] = odds.U, ["bits"] = Math.Round(odds.Weight, 3) };
            }

            comparisons[Name(field.Key)] = levels;
        }

        return new JsonObject
        {
            ["format"] = Format,
            ["version"] = Version,
            ["prior"] = model.Settings.Prior,
            ["tie"] = model.Settings.Tie,
            ["possible"] = model.Settings.Possible,
            ["comparisons"] = comparisons,
        }.ToJsonString(Readable);
    }

    internal static LinkageModel Read(string json)
    {
        var root = Parse(json);
        if (root["format"]?.ToString() != Format || root["version"]?.ToString() != "1")
        {
            throw new FormatException($"Model: expected \"format\": \"{Format}\" and \"version\": {Version}.");
        }

        var odds = new Dictionary<(Field Field, Level Level), LevelOdds>();
        foreach (var key in DefaultOdds.All.Keys)
        {
            var levels = Member(Member(root, "comparisons", "Model"), Name(key.Field), "comparisons");
            var where = $"comparisons.{Name(key.Field)}.{Name(key.Level)}";
            var entry = Member(levels, Name(key.Level), $"comparisons.{Name(key.Field)}");
            odds[key] = new LevelOdds(Share(entry, "m", where), Share(entry, "u", where));
        }

        RefuseUnknown(root, odds);
        return new LinkageModel(new LevelTable(odds), Settings(root), NameFrequencies.Common);
    }

    private static LinkageSettings Settings(JsonObject root)
    {
        var prior = Number(root, "prior", "Model");
        if (prior is not (> 0 and < 1))
        {
            throw new FormatException("Model: \"prior\" must lie between 0 and 1.");
        }

        var settings = new LinkageSettings
        {
            Prior = prior,
            Tie = Number(root, "tie", "Model"),
            Possible = Number(root, "possible", "Model"),
        };
        return settings.Possible <= settings.Tie
            ? settings
            : throw new FormatException("Model: \"possible\" must not lie above \"tie\".");
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

    /// <summary>A misspelt level would otherwise be believed to count.</summary>
    private static void RefuseUnknown(JsonObject root, Dictionary<(Field Field, Level Level), LevelOdds> known)
    {
        var names = known.Keys.Select(key => $"{Name(key.Field)}.{Name(key.Level)}").ToHashSet(StringComparer.Ordinal);
        foreach (var (field, levels) in Member(root, "comparisons", "Model"))
        {
            foreach (var (level, _) in levels as JsonObject ?? [])
            {
                if (!names.Contains($"{field}.{level}"))
                {
                    throw new FormatException($"Model: comparisons.{field}.{level} is not a comparison this version makes; remove it.");
                }
            }
        }
    }

    private static JsonObject Member(JsonObject parent, string name, string where) =>
        parent[name] as JsonObject ?? throw new FormatException($"{where}: \"{name}\" is missing or is not an object.");

    private static double Share(JsonObject entry, string name, string where)
    {
        var value = Number(entry, name, where);
        return value is > 0 and <= 1 ? value : throw new FormatException($"{where}: \"{name}\" must be above 0 and at most 1.");
    }

    private static double Number(JsonObject parent, string name, string where) =>
        parent[name] is JsonValue value && value.TryGetValue<double>(out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"{where}: \"{name}\" is missing or is not a number.");

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
