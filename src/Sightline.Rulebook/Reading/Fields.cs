using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Sightline.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sightline.Rulebook.Reading;

/// <summary>
/// The fields of one mapping, each asked for once by the type it must have. A wrong or missing one is put on the list of problems and read as empty;
/// <see cref="Finish"/> names those nobody asked for.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMappingNode node;
    private readonly string path;
    private readonly ProblemList problems;
    private readonly HashSet<string> asked = [];

    public Fields(YamlMappingNode node, FieldPlace place, ProblemList problems)
    {
        this.node = node;
        this.problems = problems;
        File = place.File;
        path = place.Field;
        Here = place with { Line = (int)node.Start.Line };
    }

    public string File { get; }

    /// <summary>The mapping as a whole.</summary>
    public FieldPlace Here { get; }

    public bool Has(string name) => Node(name) is not null;

    public FieldPlace PlaceOf(string name) =>
        FieldPlace.Of(File, (Node(name) ?? node).Start, path.Length == 0 ? name : $"{path}.{name}");

    public void Wrong(string name, string what, string expected) => problems.Add(PlaceOf(name), what, expected);

    public void Wrong(FieldPlace place, string what, string expected) => problems.Add(place, what, expected);

    public string? OptionalText(string name)
    {
        switch (Ask(name))
        {
            case null:
                return null;
            case YamlScalarNode scalar when !string.IsNullOrWhiteSpace(scalar.Value) && !IsNull(scalar):
                return scalar.Value.Trim();
            case YamlScalarNode:
                Wrong(name, $"\"{name}\" is empty.", "Expected text; leave the field out where there is none.");
                return null;
            default:
                Wrong(name, $"\"{name}\" is a list or a group of fields.", "Expected text.");
                return null;
        }
    }

    public string Text(string name) => Required(name, "text", OptionalText(name)) ?? "";

    public LocalDate? OptionalDate(string name)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }
        var read = LocalDatePattern.Iso.Parse(text);
        if (read.Success)
        {
            return read.Value;
        }
        Wrong(name, $"\"{text}\" is not a date.", "Expected year-month-day: 2026-03-31.");
        return null;
    }

    public int? OptionalDays(string name) => OptionalWholeNumber(name, "a number of days");

    public int? OptionalWholeNumber(string name, string what = "a whole number")
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 36_500)
        {
            return days;
        }
        Wrong(name, $"\"{text}\" is not {what}.", "Expected a whole number from 1.");
        return null;
    }

    public bool? OptionalYesOrNo(string name) => OptionalText(name) switch
    {
        null => null,
        "yes" or "true" => true,
        "no" or "false" => false,
        { } other => NotYesOrNo(name, other),
    };

    public bool YesOrNo(string name) => Required(name, "yes or no", OptionalYesOrNo(name)) ?? false;

    public Answer Answer(string name) => OneOf<Answer>(name) ?? default;

    /// <summary>A name of an enumeration, in words with hyphens.</summary>
    public T? OptionalOneOf<T>(string name)
        where T : struct, Enum => OptionalText(name) is { } text ? Parse<T>(PlaceOf(name), text) : null;

    public T? OneOf<T>(string name)
        where T : struct, Enum => Required(name, string.Join(", ", NamesOf<T>()), OptionalOneOf<T>(name));

    /// <summary>A name of the set; where it is not, it is returned all the same, so that reading goes on.</summary>
    public string? OptionalName(string name, IEnumerable<string> allowed)
    {
        var text = OptionalText(name);
        if (text is not null)
        {
            MustBeIn(PlaceOf(name), text, allowed);
        }
        return text;
    }

    public string Name(string name, IEnumerable<string> allowed) => Required(name, "a name", OptionalName(name, allowed)) ?? "";

    public IReadOnlyList<string> Names(string name, IEnumerable<string> allowed)
    {
        var all = allowed as IReadOnlySet<string> ?? allowed.ToHashSet();
        var texts = Texts(name);
        foreach (var (text, place) in texts)
        {
            MustBeIn(place, text, all);
        }
        return [.. texts.Select(text => text.Text)];
    }

    public IReadOnlyList<T> EnumNames<T>(string name)
        where T : struct, Enum => [.. Texts(name).Select(text => Parse<T>(text.Place, text.Text)).OfType<T>()];

    /// <summary>A list of texts, or one alone. Each may stand in it once.</summary>
    public IReadOnlyList<(string Text, FieldPlace Place)> Texts(string name)
    {
        var found = new List<(string Text, FieldPlace Place)>();
        foreach (var (item, place) in Items(name))
        {
            if (item is not YamlScalarNode { Value: { } value } || string.IsNullOrWhiteSpace(value))
            {
                problems.Add(place, "This is not a text.", "Expected text.");
            }
            else if (found.Any(earlier => earlier.Text == value.Trim()))
            {
                problems.Add(place, $"\"{value.Trim()}\" stands in the list twice.", "Expected it once.");
            }
            else
            {
                found.Add((value.Trim(), place));
            }
        }
        return found;
    }

    /// <summary>The members of a list; a value that is no list is a list of one. A missing field is an empty list.</summary>
    public IReadOnlyList<(YamlNode Node, FieldPlace Place)> Items(string name)
    {
        var field = PlaceOf(name).Field;
        return Ask(name) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children.Select((child, index) => (child, FieldPlace.Of(File, child.Start, $"{field}[{index + 1}]")))],
            { } one => [(one, PlaceOf(name))],
        };
    }

    /// <summary>The members of a list that are mappings; others are problems.</summary>
    public IReadOnlyList<Fields> Groups(string name)
    {
        var groups = new List<Fields>();
        foreach (var (item, place) in Items(name))
        {
            if (item is YamlMappingNode mapping)
            {
                groups.Add(new Fields(mapping, place, problems));
            }
            else
            {
                problems.Add(place, "This is not a group of fields.", "Expected fields and their values.");
            }
        }
        return groups;
    }

    public Fields Group(YamlMappingNode mapping, FieldPlace place) => new(mapping, place, problems);

    public Fields? OptionalGroup(string name)
    {
        switch (Ask(name))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new Fields(mapping, PlaceOf(name), problems);
            default:
                Wrong(name, $"\"{name}\" is not a group of fields.", "Expected fields and their values.");
                return null;
        }
    }

    /// <summary>The field stands there and is not an empty list.</summary>
    public void MustHave(string name, string expected)
    {
        Required(name, expected, Has(name) ? "" : null);
        if (Node(name) is YamlSequenceNode { Children.Count: 0 })
        {
            Wrong(name, $"\"{name}\" is an empty list.", $"Expected {expected}.");
        }
    }

    public void MustBeIn(FieldPlace place, string text, IEnumerable<string> allowed)
    {
        var all = allowed as IReadOnlySet<string> ?? allowed.ToHashSet();
        if (!all.Contains(text))
        {
            problems.Add(place, $"\"{text}\" is not known here.", Reading.Names.Expected(text, all));
        }
    }

    public T? Parse<T>(FieldPlace place, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Reading.Names.Kebab(value.ToString()) == text)
            {
                return value;
            }
        }
        MustBeIn(place, text, NamesOf<T>());
        return null;
    }

    /// <summary>Names every field that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys)
        {
            if (key is YamlScalarNode { Value: { } name } && asked.Contains(name))
            {
                continue;
            }
            var written = (key as YamlScalarNode)?.Value ?? "";
            var field = path.Length == 0 ? written : $"{path}.{written}";
            problems.Add(FieldPlace.Of(File, key.Start, field), $"There is no field \"{written}\" here.", Reading.Names.Expected(written, asked));
        }
    }

    private static IEnumerable<string> NamesOf<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(Reading.Names.Kebab);

    private static bool IsNull(YamlScalarNode scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null";

    private bool? NotYesOrNo(string name, string text)
    {
        Wrong(name, $"\"{text}\" is neither yes nor no.", "Expected yes or no.");
        return null;
    }

    private T? Required<T>(string name, string expected, T? value)
    {
        if (value is null && !Has(name))
        {
            problems.Add(Here with { Field = path.Length == 0 ? name : $"{path}.{name}" }, $"\"{name}\" is missing.", $"Expected {expected}.");
        }
        return value;
    }

    private YamlNode? Ask(string name)
    {
        asked.Add(name);
        return Node(name);
    }

    private YamlNode? Node(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;
}
