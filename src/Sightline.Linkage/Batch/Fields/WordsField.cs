namespace Sightline.Linkage;

/// <summary>Words beside a name: what a whole name holds that forename and surname do not say. Compared by the rarest word shared.</summary>
internal sealed class WordsField(string name, int[] codes, NameColumns columns) : BatchField(name, FieldKind.Person, codes)
{
    internal const int SharesRare = ExactLevels + 1;
    internal const int SharesOne = ExactLevels + 2;

    private readonly Dictionary<int, int> _shares = [];
    private int _rare;

    internal override string[] OwnLevels { get; } = ["share a rare word", "share a word", "different"];

    internal override int Values => columns.WordSets.Count;

    internal override ulong Content(int code) => ContentOfAll(columns.WordSets[code].Select(word => columns.Words[word]));

    internal static ulong ContentOfAll(IEnumerable<string> words) => Mixed(words.Aggregate(0UL, (sum, word) => sum + ContentOf(word)));

    /// <summary>A word that so many hold at most is rare.</summary>
    internal int Rare => _rare;

    /// <summary>Every word that more hold than that, by its content.</summary>
    internal IEnumerable<KeyValuePair<ulong, int>> CommonWords() =>
        _shares.Where(share => share.Value > _rare).Select(share => KeyValuePair.Create(ContentOf(columns.Words[share.Key]), share.Value));

    internal override void Count()
    {
        base.Count();
        for (var code = 1; code < Values; code++)
        {
            foreach (var word in columns.WordSets[code])
            {
                _shares[word] = _shares.GetValueOrDefault(word) + Counts[code];
            }
        }

        _rare = Math.Max(3, Codes.Length / 1000);
    }

    internal override int Compare(int a, int b)
    {
        var two = columns.WordSets[b];
        var least = int.MaxValue;
        foreach (var word in columns.WordSets[a])
        {
            if (Array.IndexOf(two, word) >= 0)
            {
                least = Math.Min(least, ShareOf(word));
            }
        }

        return least == int.MaxValue ? Different : least <= (Lent?.Rare ?? _rare) ? SharesRare : SharesOne;
    }

    private int ShareOf(int word) => Lent is { } lent ? lent.HeldWord(ContentOf(columns.Words[word])) : _shares.GetValueOrDefault(word);
}
