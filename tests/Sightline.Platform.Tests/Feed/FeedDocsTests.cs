using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using NodaTime;
using Sightline.Database;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;

namespace Sightline.Platform.Tests.Feed;

/// <summary>The feed's documentation is written from the code. To write it anew after a change: SIGHTLINE_WRITE_DOCS=1, then run these tests.</summary>
public sealed class FeedDocsTests
{
    private const string Mark = "<!-- written from rulebook/access.yaml: do not edit below -->";
    private const string AnyId = "01930000-0000-7000-8000-000000000001";

    private static readonly JsonSerializerOptions Indented = new(HouseJson.Options) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static bool Writes => Environment.GetEnvironmentVariable("SIGHTLINE_WRITE_DOCS") == "1";

    [Fact]
    public void Each_fact_taken_over_the_feed_has_its_schema_and_a_line_that_is_well_made()
    {
        var folder = Path.Combine(Root(), "docs", "feed");
        var handled = Handled();
        foreach (var type in handled)
        {
            var example = Example(type);
            Assert.Equal(type, FactLine.Read(JsonSerializer.SerializeToUtf8Bytes(example)).Fact.GetType());
            Same(Path.Combine(folder, type.Name + ".json"), new JsonObject { ["schema"] = Schema(type), ["example"] = example }.ToJsonString(Indented) + "\n");
        }
        Assert.NotEmpty(handled);
        Assert.Equal(handled.Select(type => type.Name + ".json"), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_may_state_what_is_what_the_rulebook_says()
    {
        var path = Path.Combine(Root(), "docs", "feed.md");
        var yaml = File.ReadAllText(Path.Combine(Root(), "rulebook", "access.yaml"));
        var statements = yaml[yaml.IndexOf("\nstatements:", StringComparison.Ordinal)..].Split("\n  - fact: ").Skip(1).Select(Row);
        var text = File.ReadAllText(path);
        Same(path, text[..(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)] + "\n\n| fact | may be stated by | by others |\n|---|---|---|\n" + string.Concat(statements));
    }

    private static string Row(string entry)
    {
        var lines = entry.Split('\n', StringSplitOptions.TrimEntries);
        string? Value(string name) => lines.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim(' ', '[', ']');
        return $"| {lines[0]} | {Value("yes")} | {Value("otherwise") ?? "refused"} |\n";
    }

    private static void Same(string path, string expected)
    {
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }
        Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, $"{Path.GetFileName(path)} is not what the code says: run this test with SIGHTLINE_WRITE_DOCS=1.");
    }

    private static List<Type> Handled() => AllModules.InOrder.InOrder.SelectMany(module => module.Assembly.GetTypes())
        .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(FeedHandler<>))
        .Select(type => type.BaseType!.GetGenericArguments()[0]).Distinct().OrderBy(type => type.Name + ".json", StringComparer.Ordinal).ToList();

    private static JsonNode Schema(Type type)
    {
        var schema = HouseJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });
        // The fact's own id and time stand in the envelope.
        ((JsonObject)schema["properties"]!).Remove("id");
        ((JsonObject)schema["properties"]!).Remove("at");
        return schema;
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        return type == typeof(Instant) ? Text("date-time") : type == typeof(LocalDate) ? Text("date") : Implements(type, typeof(ITypedId<>)) ? Text("uuid")
            : Implements(type, typeof(ICode<>)) ? new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 100 }
            : type == typeof(DateRange) ? new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["from"] = Text("date"), ["to"] = Text("date") } }
            : schema;
    }

    private static JsonObject Text(string format) => new() { ["type"] = "string", ["format"] = format };

    private static JsonObject Example(Type type) => new()
    {
        ["id"] = "01930000-0000-7000-8000-0000000000ff",
        ["type"] = type.Name,
        ["at"] = "2026-11-03T10:15:00Z",
        ["agency"] = "police-northgate",
        ["by"] = "records-system",
        ["data"] = Sample(type),
    };

    /// <summary>Every property that must be there, and nothing that need not.</summary>
    private static JsonObject Sample(Type type)
    {
        var sample = new JsonObject();
        foreach (var property in type.GetProperties().Where(property => property.Name is not ("Id" or "At" or "EqualityContract")))
        {
            var isNeeded = property.IsDefined(typeof(RequiredMemberAttribute)) || (type.GetConstructors() is [var only] && only.GetParameters().Any(one => one.Name == property.Name));
            if (isNeeded)
            {
                sample[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Value(property.PropertyType);
            }
        }
        return sample;
    }

    private static JsonNode Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return new JsonArray(Value(type.GetGenericArguments()[0]));
        }
        return type.IsEnum ? type.GetEnumNames()[^1]
            : type == typeof(string) ? "text" : type == typeof(bool) ? true : type.IsPrimitive ? 1
            : type == typeof(Instant) ? "2026-11-03T10:15:00Z" : type == typeof(LocalDate) ? "2026-11-03"
            : Implements(type, typeof(ITypedId<>)) ? AnyId : Implements(type, typeof(ICode<>)) ? "code" : Sample(type);
    }

    private static bool Implements(Type type, Type open) => HouseJson.Implements(type, open);

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
