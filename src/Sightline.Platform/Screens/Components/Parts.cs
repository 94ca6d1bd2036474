using System.Text;

namespace Sightline.Platform.Screens.Components;

/// <summary>The few phrases every component's HTML is written with.</summary>
internal static class Parts
{
    /// <summary>A class list to stand after the component's own class.</summary>
    public static Markup Class(string? classes) => Has(classes) ? Markup.Of($" {classes}") : Markup.Empty;

    public static Markup Class(bool when, string classes) => when ? Class(classes) : Markup.Empty;

    /// <summary>The attribute, or nothing where its value is missing or empty.</summary>
    public static Markup Attr(string name, string? value) => Has(value) ? Attribute(name, value) : Markup.Empty;

    /// <summary>The attribute, or nothing where its value is missing. An empty value is written.</summary>
    public static Markup Attribute(string name, string? value) =>
        value is null ? Markup.Empty : Markup.Of($" {Markup.Trusted(name)}=\"{value}\"");

    public static Markup Attribute(string name, bool? value) =>
        value is null ? Markup.Empty : Attribute(name, value.Value ? "true" : "false");

    public static Markup Attribute(string name, int? value) => value is int number ? Markup.Of($" {Markup.Trusted(name)}=\"{number}\"") : Markup.Empty;

    public static Markup Flag(string name, bool on) => on ? Markup.Trusted(" " + name) : Markup.Empty;

    public static Markup All(IReadOnlyDictionary<string, string?>? attributes)
    {
        if (attributes is null || attributes.Count == 0)
        {
            return Markup.Empty;
        }

        var all = new StringBuilder();
        foreach (var (name, value) in attributes)
        {
            all.Append(Markup.Of($" {name}=\"{value}\"").ToString());
        }

        return Markup.Trusted(all.ToString());
    }

    /// <summary>Each item that is there, with its place counted from 1; a missing item keeps its number.</summary>
    public static Markup Each<T>(IEnumerable<T?>? items, Func<T, int, Markup> write)
        where T : class
    {
        var all = new StringBuilder();
        var place = 0;
        foreach (var item in items ?? [])
        {
            place++;
            if (item is not null)
            {
                all.Append(write(item, place).ToString()).Append('\n');
            }
        }

        return Markup.Trusted(all.ToString());
    }

    public static bool Has(string? value) => !string.IsNullOrEmpty(value);

    public static string? Join(params string?[] words)
    {
        var joined = string.Join(' ', words.Where(Has));
        return joined.Length == 0 ? null : joined;
    }

    public static Markup Lines(params Markup[] lines) => Markup.Trusted(string.Join('\n', lines.Where(line => !line.IsEmpty)));
}
