using System.Collections.Concurrent;

namespace Sightline.Linkage;

/// <summary>Names with their sounds and variants, kept: the same come again with every search, and to work out how they sound costs more than to compare them.</summary>
internal sealed class KeptNames(Func<string, NamePart> make)
{
    private const int Most = 60_000;

    private readonly ConcurrentDictionary<string, NamePart> _kept = new(StringComparer.Ordinal);

    internal NamePart Of(string text)
    {
        if (_kept.TryGetValue(text, out var known))
        {
            return known;
        }

        // Begun anew when full: the names that are common are soon there again.
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        return _kept[text] = make(text);
    }
}
