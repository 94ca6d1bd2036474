namespace Sightline.Linkage;

/// <summary>A street, a town, an occupation, an e-mail address: text that is the same, nearly the same, or not.</summary>
internal sealed class TextField(string name, FieldKind kind, int[] codes, List<string> texts) : BatchField(name, kind, codes)
{
    internal const int Slip = ExactLevels + 1;
    internal const int Close = ExactLevels + 2;
    internal const int Part = ExactLevels + 3;
    internal const int Swapped = ExactLevels + 4;
    internal const int Loose = ExactLevels + 5;

    private const int Unlike = ExactLevels + 6;

    private readonly PairMemory _memory = new();
    private ulong[] _letters = [];
    private int _known;

    internal override string[] OwnLevels { get; } = ["one slip", "close", "part of it", "swapped", "a little alike", "different"];

    internal override int Values => texts.Count;

    internal override void Extend()
    {
        base.Extend();
        MakeRoom(ref _letters, texts.Count);
        for (; _known < texts.Count; _known++)
        {
            _letters[_known] = Letters(texts[_known]);
        }
    }

    internal string Text(int code) => texts[code];

    internal override ulong Content(int code) => ContentOf(texts[code]);

    internal override int Compare(int a, int b)
    {
        // Too few letters in common for any likeness: most pairs end here.
        if (!MayBeAlike(_letters[a], _letters[b]))
        {
            return Unlike;
        }

        var key = a < b ? ((ulong)(uint)a << 32) | (uint)b : ((ulong)(uint)b << 32) | (uint)a;
        var known = _memory.Get(key);
        if (known == 0)
        {
            known = CompareText(texts[a], texts[b]);
            _memory.Set(key, known);
        }

        return known;
    }

    internal static bool MayBeAlike(ulong one, ulong two) => System.Numerics.BitOperations.PopCount(one ^ two) <= 10;

    internal static int CompareText(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var longer = Math.Max(a.Length, b.Length);
        var slips = EditDistance.Between(a, b, most: 3);
        if (slips <= 1 && shorter >= 3)
        {
            return Slip;
        }

        if ((slips == 2 && shorter >= 5) || (slips == 3 && shorter >= 9))
        {
            return Close;
        }

        var similarity = JaroWinkler.Similarity(a, b);
        if (similarity >= 0.93 && shorter >= 4)
        {
            return Close;
        }

        if (shorter >= 4 && longer > shorter && (a.Length < b.Length ? b.Contains(a, StringComparison.Ordinal) : a.Contains(b, StringComparison.Ordinal)))
        {
            return Part;
        }

        return SharesMailbox(a, b) ? Part : similarity >= 0.82 ? Loose : Unlike;
    }

    private static bool SharesMailbox(string a, string b)
    {
        var at = a.IndexOf('@', StringComparison.Ordinal);
        return at >= 4 && at == b.IndexOf('@', StringComparison.Ordinal) && a.AsSpan(0, at).SequenceEqual(b.AsSpan(0, at));
    }

    internal static ulong Letters(string text)
    {
        var letters = 0UL;
        foreach (var c in text)
        {
            letters |= 1UL << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c & 31));
        }

        return letters;
    }
}
