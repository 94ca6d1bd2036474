using System.Text.RegularExpressions;

namespace Sightline.Leaks.Words;

/// <summary>Figures set for the letters they look like ("Str33t"); 0 and 1 are read for O, I and L everywhere.</summary>
internal static partial class FiguresAsLetters
{
    /// <summary>The text with such words put right; null where there are none. Another reading beside the text as written, so a postcode or a reference loses nothing by it.</summary>
    internal static Read? In(Read read)
    {
        var changes = Mixed().Matches(read.Plain).SelectMany(match => Enumerable.Range(match.Index, match.Length)).Where(at => Looks(read.Plain[at]) is not null)
            .Select(at => (at, 1, Looks(read.Plain[at])!)).ToList();
        return changes.Count == 0 ? null : read.Rewritten(changes);
    }

    private static string? Looks(char figure) => figure switch { '3' => "e", '4' => "a", '5' => "s", '7' => "t", '8' => "b", _ => null };

    [GeneratedRegex("(?<![a-z0-9])(?=[0-9]*[a-z]+[0-9]*[a-z])(?=[a-z01]*[34578])[a-z0-9]{4,24}(?![a-z0-9])")]
    private static partial Regex Mixed();
}
