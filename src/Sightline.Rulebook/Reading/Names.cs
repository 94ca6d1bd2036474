namespace Sightline.Rulebook.Reading;

/// <summary>Names people write: kebab-case of our own enumerations, and the nearest of a set to one that is not in it.</summary>
internal static class Names
{
    public static string Kebab(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>"Expected one of …", or, of many, the nearest alone.</summary>
    public static string Expected(string given, IEnumerable<string> allowed)
    {
        var all = allowed.Where(name => name.Length > 0).Order(StringComparer.Ordinal).ToList();
        var nearest = Nearest(given, all);
        var meant = nearest is null ? "" : $" Did you mean \"{nearest}\"?";
        return all.Count switch
        {
            0 => "Expected no name here: none are known.",
            <= 12 => $"Expected one of: {string.Join(", ", all)}.{meant}",
            _ => nearest is null ? $"Expected one of {all.Count} names, such as \"{all[0]}\"." : $"Expected a known name.{meant}",
        };
    }

    /// <summary>
    /// The nearest in letters, not counting case, if it is near enough to be a slip; the first in order of those equally near.
    /// </summary>
    public static string? Nearest(string given, IEnumerable<string> allowed)
    {
        var most = Math.Max(2, given.Length / 3);
        var found = allowed
            .Select(name => (Name: name, Distance: Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return found.Name;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
