using System.Numerics;

namespace Sightline.Linkage;

/// <summary>Every distinct name, forename or surname, once: normalised, with its sounds and its variants.</summary>
internal sealed class NameValues
{
    private const uint HasVariants = 1u << 31;
    private const uint Letters = HasVariants - 1;

    // Above the letters: the first four, five bits each, and how long it is.
    private const int FirstAt = 32;
    private const int LetterBits = 5;
    private const int FirstLetters = 4;
    private const int LengthAt = FirstAt + (FirstLetters * LetterBits);

    // Below this likeness two names that are not a slip or two apart are different.
    private const double LeastAlike = 0.75 - 1e-9;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [string.Empty];
    private readonly List<string[]> _words = [[]];
    private NamePart[] _parts = [];
    private ulong[] _outlines = [];
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
            Array.Resize(ref _outlines, room);
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
            _outlines[code] = Outline(_parts[code], _words[code]);
        });
    }

    /// <summary>Two names whose letters differ in more than these are different, unless one has variants or several words.</summary>
    internal const int MostApart = 8;

    /// <summary>Which letters a name has, a bit for each; the highest stands for a name that is never ruled out by them.</summary>
    internal uint Sketch(int code) => (uint)_outlines[code];

    /// <summary>False for two names of too few common letters to be alike; a name with variants or several words is never ruled out.</summary>
    internal bool MayBeAlike(int a, int b) => MayBeAlikeBy(Sketch(a), Sketch(b));

    internal static bool MayBeAlikeBy(uint one, uint two) => ((one | two) & HasVariants) != 0 || BitOperations.PopCount(one ^ two) <= MostApart;

    /// <summary>False for two names that letters, length and beginning show to be more than two slips apart, and less like each other than any level asks
    /// for: no letter that one name lacks can be matched in the other.</summary>
    internal bool MayBeClose(int a, int b)
    {
        var one = _outlines[a];
        var two = _outlines[b];
        if (((uint)(one | two) & HasVariants) != 0)
        {
            return true;
        }

        var apart = (uint)(one ^ two) & Letters;
        var (onlyOne, onlyTwo) = (BitOperations.PopCount(apart & (uint)one), BitOperations.PopCount(apart & (uint)two));
        var (lengthOne, lengthTwo) = ((int)(one >> LengthAt), (int)(two >> LengthAt));
        var shorter = Math.Min(lengthOne, lengthTwo);
        if (shorter < 2 || Math.Max(Math.Max(onlyOne, onlyTwo), Math.Abs(lengthOne - lengthTwo)) <= 2)
        {
            return true;
        }

        double matched = Math.Min(lengthOne - onlyOne, lengthTwo - onlyTwo);
        var jaro = ((matched / lengthOne) + (matched / lengthTwo) + 1) / 3;
        var beginning = Math.Min(shorter, BitOperations.TrailingZeroCount((uint)((one ^ two) >> FirstAt) | (1u << (FirstLetters * LetterBits))) / LetterBits);
        return matched > 0 && jaro + (beginning * 0.1 * (1 - jaro)) >= LeastAlike;
    }

    internal static NamePart Make(string text) => new(
        text, 0, With(NameVariants.Table.OfForename(text), NameVariants.Table.OfSurname(text)), PhoneticKeys.OfFolded(text), IsCommon: false);

    /// <summary>Which letters a name has, before it has a code.</summary>
    internal static uint SketchOf(NamePart part, string[] words) => (uint)Outline(part, words);

    private static ulong Outline(NamePart part, string[] words)
    {
        ulong outline = words.Length > 1 || part.Groups.Spelling.Length + part.Groups.Nickname.Length > 0 ? HasVariants : 0;
        for (var at = 0; at < part.Text.Length; at++)
        {
            var letter = part.Text[at] is >= 'a' and <= 'z' and var c ? c - 'a' : 26;
            outline |= 1UL << letter;
            outline |= at < FirstLetters ? (ulong)(letter + 1) << (FirstAt + (at * LetterBits)) : 0;
        }

        return outline | ((ulong)part.Text.Length << LengthAt);
    }

    private static VariantGroups With(VariantGroups a, VariantGroups b) =>
        ReferenceEquals(b, VariantGroups.None) ? a
        : ReferenceEquals(a, VariantGroups.None) ? b
        : new VariantGroups([.. a.Spelling, .. b.Spelling], [.. a.Nickname, .. b.Nickname], [.. a.Leaders, .. b.Leaders]);
}
