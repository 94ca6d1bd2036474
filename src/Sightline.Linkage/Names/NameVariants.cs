using System.Collections.Frozen;

namespace Sightline.Linkage;

/// <summary>Which names stand for one another: Bob and Robert, Mohammed and Muhammad, Clark and Clarke.</summary>
/// <remarks>A name may stand in several groups (Jack is John and is Jack); two names are variants when they share one.</remarks>
internal sealed class NameVariants
{
    private static readonly Lazy<NameVariants> Loaded = new(Load);

    private readonly FrozenDictionary<string, VariantGroups> _forenames;
    private readonly FrozenDictionary<string, VariantGroups> _surnames;

    private NameVariants(Dictionary<string, VariantGroups> forenames, Dictionary<string, VariantGroups> surnames)
    {
        _forenames = forenames.ToFrozenDictionary(StringComparer.Ordinal);
        _surnames = surnames.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal static NameVariants Table => Loaded.Value;

    internal VariantGroups OfForename(string name) => _forenames.GetValueOrDefault(name, VariantGroups.None);

    internal VariantGroups OfSurname(string name) => _surnames.GetValueOrDefault(name, VariantGroups.None);

    private static NameVariants Load()
    {
        var forenames = new Dictionary<string, VariantGroups>(StringComparer.Ordinal);
        var surnames = new Dictionary<string, VariantGroups>(StringComparer.Ordinal);
        var number = 0;
        foreach (var row in DataFile.Rows("name-variants.tsv"))
        {
            number++;
            var isSurname = row[0] == "surname";
            var names = row[1].Split(' ').Select(name => isSurname ? string.Concat(NameText.Surname(name)) : name).ToArray();
            foreach (var name in names)
            {
                var table = isSurname ? surnames : forenames;
                var known = table.GetValueOrDefault(name, VariantGroups.None);
                table[name] = known.With(number, names[0], isSpelling: row[0] != "nickname");
            }
        }

        return new NameVariants(forenames, surnames);
    }
}

/// <summary>The groups a name stands in, by number, and the name that leads each.</summary>
internal sealed record VariantGroups(int[] Spelling, int[] Nickname, string[] Leaders)
{
    internal static VariantGroups None { get; } = new([], [], []);

    internal VariantGroups With(int group, string leader, bool isSpelling) => new(
        isSpelling ? [.. Spelling, group] : Spelling,
        isSpelling ? Nickname : [.. Nickname, group],
        Leaders.Contains(leader) ? Leaders : [.. Leaders, leader]);

    internal static bool Share(int[] a, int[] b)
    {
        foreach (var group in a)
        {
            if (Array.IndexOf(b, group) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
