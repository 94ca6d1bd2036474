using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Tests.Screens;

/// <summary>The design system's own examples: options of a component and the HTML they must give.</summary>
internal static class Fixtures
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // An option our components do not have is a failure, not something to pass over.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new Word(), new DatePart() },
    };

    private static readonly HashSet<string> Lists = ["items", "rows", "navigation", "errorList"];

    /// <summary>Words that false means "none" for.</summary>
    private static readonly HashSet<string> MayBeRefused = ["html", "visuallyHiddenText"];
    private static readonly HashSet<string> AttributeMaps = ["attributes", "wrapperAttributes"];

    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sightline.slnx")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder?.FullName ?? "", "src", "Sightline.Web", "node_modules", "govuk-frontend", "dist", "govuk", "components");
        }
    }

    public static void MustBeThere() => Assert.True(
        Directory.Exists(Folder),
        "The design system's examples are not here. Building src/Sightline.Web installs them (it needs Node 20 or newer): dotnet build src/Sightline.Web, then run this again.");

    public static IEnumerable<string> Components() => Directory.Exists(Folder)
        ? Directory.GetFiles(Folder, "fixtures.json", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)
        : [];

    public static IEnumerable<(string Name, JsonObject Options, string Html)> Of(string component)
    {
        using var file = File.OpenRead(Path.Combine(Folder, component, "fixtures.json"));
        foreach (var fixture in JsonNode.Parse(file)!["fixtures"]!.AsArray())
        {
            yield return ((string)fixture!["name"]!, fixture["options"]!.AsObject(), (string)fixture["html"]!);
        }
    }

    public static T Read<T>(JsonObject options)
    {
        var plain = options.DeepClone().AsObject();
        Flatten(plain);
        return plain.Deserialize<T>(Json) ?? throw new InvalidOperationException("The example has no options.");
    }

    /// <summary>Brings the template language's loose values to one form: nothing, instead of false or "" in a list; attributes as plain words.</summary>
    private static void Flatten(JsonObject node)
    {
        foreach (var (name, value) in node.ToList())
        {
            if (AttributeMaps.Contains(name) && value is JsonObject attributes)
            {
                FlattenAttributes(attributes);
            }
            else if (name == "end" && value is JsonValue)
            {
                node[name] = new JsonObject { ["html"] = value.DeepClone() };
            }
            else if (MayBeRefused.Contains(name) && value?.GetValueKind() == JsonValueKind.False)
            {
                node[name] = "";
            }
            else if (value is JsonObject inner)
            {
                Flatten(inner);
            }
            else if (value is JsonArray list)
            {
                FlattenList(list, Lists.Contains(name));
            }
        }
    }

    private static void FlattenList(JsonArray list, bool ofObjects)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is JsonObject item)
            {
                Flatten(item);
            }
            else if (list[i] is JsonArray inner)
            {
                FlattenList(inner, ofObjects);
            }
            else if (ofObjects)
            {
                list[i] = null;
            }
        }
    }

    private static void FlattenAttributes(JsonObject attributes)
    {
        foreach (var (name, value) in attributes.ToList())
        {
            if (value is not JsonObject described)
            {
                continue;
            }

            var given = described["value"];
            var optional = described["optional"]?.GetValueKind() == JsonValueKind.True;
            attributes.Remove(name);
            if (!optional)
            {
                attributes[name] = given?.DeepClone();
            }
            else if (given is not null && given.GetValueKind() is not (JsonValueKind.Null or JsonValueKind.False))
            {
                attributes[name] = given.GetValueKind() == JsonValueKind.True ? "" : given.DeepClone();
            }
        }
    }

    /// <summary>Numbers and yes/no are words where words are wanted.</summary>
    private sealed class Word : JsonConverter<string>
    {
        public override bool HandleNull => false;

        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => reader.GetString(),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>False for a part of a date: it is not asked.</summary>
    private sealed class DatePart : JsonConverter<DateInputItem>
    {
        private static readonly JsonSerializerOptions Plain = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new Word() },
        };

        public override DateInputItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.False
                ? new DateInputItem { Omitted = true }
                : JsonSerializer.Deserialize<DateInputItem>(ref reader, Plain);

        public override void Write(Utf8JsonWriter writer, DateInputItem value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
