namespace Sightline.Linkage;

/// <summary>What the values of a column look like, over a sample of its records. Shares are of those that are not blank.</summary>
internal sealed class ColumnProfile
{
    private static readonly HashSet<string> SexTerms = new(StringComparer.OrdinalIgnoreCase)
    {
        "m", "f", "male", "female", "man", "woman", "u", "x", "other", "boy", "girl", "non-binary",
    };

    private readonly List<string> _given;

    internal ColumnProfile(IReadOnlyList<string[]> samples, int column)
    {
        Values = [.. samples.Select(row => row[column])];
        _given = [.. Values.Where(value => value.Length > 0)];
    }

    internal IReadOnlyList<string> Values { get; }

    internal int Given => _given.Count;

    internal double Emails => Share(value =>
        value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && value.IndexOf('.', at) > at && !value.Contains(' ', StringComparison.Ordinal));

    internal double Dates => Share(value => value.Length >= 6 && PartialDate.TryParse(value, out var date) && date is { IsFull: true, Year: > 1850 and < 2100 });

    internal double Postcodes => Share(value => value.Length is >= 5 and <= 8 && char.IsAsciiLetter(value[0]) && UkPostcode.TryParse(value, out var code) && code.IsFull);

    internal double Phones => Share(value => value[0] is '0' or '+' or '(' && value.Count(char.IsAsciiDigit) is >= 10 and <= 14
        && value.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '-' or '(' or ')'));

    internal double SexWords => Share(SexTerms.Contains);

    internal double LeadingDigits => Share(value => char.IsAsciiDigit(value[0]));

    internal double Digits => Share(value => value.Any(char.IsAsciiDigit));

    internal double Letters => Share(value => value.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '\'' or '’' or '.'));

    internal double Forenames => Share(value => NameFrequencies.Common.IsCommonForename(value.ToLowerInvariant()));

    internal double Surnames => Share(value => NameFrequencies.Common.IsCommonSurname(value.ToLowerInvariant()));

    internal double OneWord => Share(value => !value.Contains(' ', StringComparison.Ordinal));

    /// <summary>A number first, then words: "9 Mill Lane".</summary>
    internal double Addresses => Share(value => char.IsAsciiDigit(value[0]) && value.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at && value[at..].Count(char.IsLetter) >= 3);

    internal int Different => _given.Distinct(StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>How many different years are named.</summary>
    internal int Years => _given.Select(value => PartialDate.TryParse(value, out var date) ? date.Year : null).OfType<int>().Distinct().Count();

    /// <summary>Of the records that say both, the share that say the same; 0 when too few do.</summary>
    internal static double Sameness(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (same, both) = (0, 0);
        for (var at = 0; at < one.Count; at++)
        {
            if (one[at].Length > 0 && other[at].Length > 0)
            {
                both++;
                same += string.Equals(one[at], other[at], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        return both < 5 ? 0 : same / (double)both;
    }

    private double Share(Func<string, bool> holds) => _given.Count == 0 ? 0 : _given.Count(holds) / (double)_given.Count;
}
