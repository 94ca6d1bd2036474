using System.Numerics;

namespace Sightline.Linkage;

/// <summary>Every distinct name, forename or surname, once: normalised, with its sounds and its variants.</summary>
internal sealed class NameValues
{
    private const uint HasVariants = 1u << 31;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [string.Empty];
    private readonly List<string[]> _words = [[]];
    private NamePart[] _parts = [];
    private uint[] _letters = [];
    private int _finished;

    internal int Count => _texts.Count;

    internal NamePart this[int code] => _parts[code];

    internal string Text(int code) => _texts[code];

    /// <summary>The words a name is made of: a double-barrelled one has two.</summary>
    internal string[] Words(int code) => _words[code];

    internal int Intern(string text, string[] words)
    {
        text = text.Length > 40 ? text[..40] : text;
        if (!_codes.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            _codes[text] = code;
            _texts.Add(text);
            _words.Add(words);
        }

        return code;
    }

    /// <summary>Works out the sounds and variants of every name, once all of them are known; those that come later, when called again.</summary>
    internal void Finish(int threads)
    {
        var from = _finished;
        if (from == _texts.Count)
        {
            return;
        }

        if (_parts.Length < _texts.Count)
        {
            var room = from == 0 ? _texts.Count : _texts.Count + (_texts.Count / 4) + 16;
            Array.Resize(ref _parts, room);
            Array.Resize(ref _letters, room);
        }

        _parts[0] = new NamePart(string.Empty, 0, VariantGroups.None, [], IsCommon: false);
        _finished = _texts.Count;
        if (_finished - from < 100)
        {
            threads = 1;
        }

        Parallel.For(Math.Max(1, from), _finished, new ParallelOptions { MaxDegreeOfParallelism = threads }, code =>
        {
            _parts[code] = Make(_texts[code]);
            _letters[code] = Letters(_parts[code], _words[code]);
        });
    }

    /// <summary>False for two names of too few common letters to be alike; a name with variants or several words is never ruled out.</summary>
    internal bool MayBeAlike(int a, int b) => MayBeAlikeBy(_letters[a], _letters[b]);

    internal static bool MayBeAlikeBy(uint one, uint two) => ((one | two) & HasVariants) != 0 || BitOperations.PopCount(one ^ two) <= 8;

    internal static NamePart Make(string text) => new(
        text, 0, With(NameVariants.Table.OfForename(text), NameVariants.Table.OfSurname(text)), PhoneticKeys.OfFolded(text), IsCommon: false);

    internal static uint Letters(NamePart part, string[] words)
    {
        var letters = words.Length > 1 || part.Groups.Spelling.Length + part.Groups.Nickname.Length > 0 ? HasVariants : 0;
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
