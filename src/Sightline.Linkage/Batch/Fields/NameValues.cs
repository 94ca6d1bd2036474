namespace Sightline.Linkage;

/// <summary>Every distinct name, forename or surname, once: normalised, with its sounds and its variants.</summary>
internal sealed class NameValues
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<NamePart?> _parts = [null];
    private readonly List<string[]> _words = [[]];
    private readonly List<uint> _letters = [0];

    internal int Count => _parts.Count;

    internal NamePart this[int code] => _parts[code]!;

    /// <summary>The words a name is made of: a double-barrelled one has two.</summary>
    internal string[] Words(int code) => _words[code];

    internal static NamePart Make(string text) => new(
        text,
        0,
        With(NameVariants.Table.OfForename(text), NameVariants.Table.OfSurname(text)),
        PhoneticKeys.OfFolded(text),
        IsCommon: false);

    internal int Intern(string text, string[] words, NamePart? made = null)
    {
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _parts.Count;
            _codes[text] = code;
            _parts.Add(made ?? Make(text));
            _words.Add(words);
            _letters.Add(Letters(_parts[code]!));
        }

        return code;
    }

    /// <summary>False for two names of too few common letters to be alike; a name with variants is never ruled out.</summary>
    internal bool MayBeAlike(int a, int b)
    {
        var differ = _letters[a] ^ _letters[b];
        return ((_letters[a] | _letters[b]) >> 31) != 0 || System.Numerics.BitOperations.PopCount(differ) <= 8;
    }

    /// <summary>The letters that occur; the highest bit says that the name has variants or several words.</summary>
    private static uint Letters(NamePart part)
    {
        var letters = part.Groups.Spelling.Length + part.Groups.Nickname.Length > 0 ? 1u << 31 : 0;
        foreach (var c in part.Text)
        {
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26);
        }

        return letters;
    }

    private static VariantGroups With(VariantGroups a, VariantGroups b) =>
        ReferenceEquals(b, VariantGroups.None) ? a
        : ReferenceEquals(a, VariantGroups.None) ? b
        : new VariantGroups([.. a.Spelling, .. b.Spelling], [.. a.Nickname, .. b.Nickname], [.. a.Leaders, .. b.Leaders]);
}
