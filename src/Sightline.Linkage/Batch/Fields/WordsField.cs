namespace Sightline.Linkage;

/// <summary>Words beside a name: what a whole name holds that forename and surname do not say. Compared by the rarest word shared.</summary>
internal sealed class WordsField : BatchField
{
    internal const int SharesRare = ExactLevels + 1;
    internal const int SharesOne = ExactLevels + 2;

    private readonly int[][] _words;
    private readonly int[] _shares;
    private readonly ulong[] _contents;
    private readonly int _rare;

    internal WordsField(string name, WordSets sets)
        : base(name, FieldKind.Person, sets.Codes, sets.Words.Count)
    {
        var (codes, words, texts) = sets;
        _words = [.. words];
        _shares = new int[_words.SelectMany(list => list).DefaultIfEmpty().Max() + 1];
        foreach (var code in codes)
        {
            foreach (var word in _words[code])
            {
                _shares[word]++;
            }
        }

        _contents = [.. _words.Select(set => set.Aggregate(0UL, (sum, word) => sum + ContentOf(texts[word])))];
        _rare = Math.Max(3, codes.Length / 1000);
    }

    internal override string[] OwnLevels { get; } = ["share a rare word", "share a word", "different"];

    internal override ulong Content(int code) => Mixed(_contents[code]);

    internal override int Compare(int a, int b)
    {
        var least = int.MaxValue;
        foreach (var word in _words[a])
        {
            if (Array.IndexOf(_words[b], word) >= 0)
            {
                least = Math.Min(least, _shares[word]);
            }
        }

        return least == int.MaxValue ? Different : least <= _rare ? SharesRare : SharesOne;
    }
}

/// <summary>For each record the code of its set of words, the sets, and the words themselves.</summary>
internal sealed record WordSets(int[] Codes, IReadOnlyList<int[]> Words, IReadOnlyList<string> Texts);
