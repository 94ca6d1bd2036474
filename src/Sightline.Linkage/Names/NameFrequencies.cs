using System.Collections.Frozen;
using System.Globalization;

namespace Sightline.Linkage;

/// <summary>How common a name is, as the share of people who bear it: Smith is weak evidence, Szczepański strong.</summary>
public sealed class NameFrequencies
{
    private const double Per = 100_000;

    // A name outside the table: rarer than all in it, but never so rare that one name alone could decide.
    private const double RareForename = 25 / Per;
    private const double RareSurname = 5 / Per;

    private static readonly Lazy<NameFrequencies> Embedded = new(Load);

    private readonly FrozenDictionary<string, double> _forenames;
    private readonly FrozenDictionary<string, double> _surnames;

    private NameFrequencies(IEnumerable<KeyValuePair<string, double>> forenames, IEnumerable<KeyValuePair<string, double>> surnames)
    {
        _forenames = forenames.ToFrozenDictionary(StringComparer.Ordinal);
        _surnames = surnames.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Rounded estimates for England and Wales, embedded.</summary>
    public static NameFrequencies Common => Embedded.Value;

    /// <summary>The shares of a register's own names. Counts of one are left to the share of rare names, as chance.</summary>
    /// <param name="forenames">First forenames and how many people bear each; names as written, folded here.</param>
    /// <param name="surnames">Surnames likewise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count below zero.</exception>
    public static NameFrequencies FromCounts(
        IEnumerable<KeyValuePair<string, long>> forenames, IEnumerable<KeyValuePair<string, long>> surnames)
    {
        ArgumentNullException.ThrowIfNull(forenames);
        ArgumentNullException.ThrowIfNull(surnames);
        return new NameFrequencies(
            Shares(forenames, name => NameText.Forenames(name).FirstOrDefault()),
            Shares(surnames, name => string.Concat(NameText.Surname(name))));
    }

    /// <summary>The share of people with this forename, above 0 and at most 1.</summary>
    public double Forename(string name) => _forenames.GetValueOrDefault(Folded(name), RareForename);

    /// <summary>The share of people with this surname, above 0 and at most 1.</summary>
    public double Surname(string name) => _surnames.GetValueOrDefault(string.Concat(NameText.Surname(name)), RareSurname);

    internal double FoldedForename(string name) => _forenames.GetValueOrDefault(name, RareForename);

    internal double FoldedSurname(string name) => _surnames.GetValueOrDefault(name, RareSurname);

    /// <summary>Two common forenames a letter apart (Jane, Jade) are two names, not a slip.</summary>
    internal bool IsCommonForename(string name) => _forenames.GetValueOrDefault(name) > RareForename;

    internal bool IsCommonSurname(string name) => _surnames.GetValueOrDefault(name) > RareSurname;

    private static string Folded(string name) => NameText.Forenames(name).FirstOrDefault() ?? string.Empty;

    private static Dictionary<string, double> Shares(IEnumerable<KeyValuePair<string, long>> counts, Func<string, string?> fold)
    {
        var total = 0L;
        var byName = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, count) in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            total += count;
            if (fold(name) is { Length: > 0 } folded)
            {
                byName[folded] = byName.GetValueOrDefault(folded) + count;
            }
        }

        return byName.Where(pair => pair.Value > 1)
            .ToDictionary(pair => pair.Key, pair => (double)pair.Value / total, StringComparer.Ordinal);
    }

    private static NameFrequencies Load()
    {
        var forenames = new Dictionary<string, double>(StringComparer.Ordinal);
        var surnames = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("name-frequencies.tsv"))
        {
            var share = int.Parse(row[1], CultureInfo.InvariantCulture) / Per;
            foreach (var name in row[2].Split(' '))
            {
                if (row[0] == "surname")
                {
                    surnames[string.Concat(NameText.Surname(name))] = share;
                }
                else
                {
                    forenames[name] = share;
                }
            }
        }

        return new NameFrequencies(forenames, surnames);
    }
}
