namespace Sightline.Linkage;

/// <summary>Every distinct name, forename or surname, once: normalised, with its sounds and its variants.</summary>
internal sealed class NameValues
{
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<NamePart?> _parts = [null];
    private readonly List<string[]> _words = [[]];

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
        }

        return code;
    }

    private static VariantGroups With(VariantGroups a, VariantGroups b) =>
        ReferenceEquals(b, VariantGroups.None) ? a
        : ReferenceEquals(a, VariantGroups.None) ? b
        : new VariantGroups([.. a.Spelling, .. b.Spelling], [.. a.Nickname, .. b.Nickname], [.. a.Leaders, .. b.Leaders]);
}
