using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>Forenames or surnames. Different names are looked at once for each pair of values and remembered.</summary>
internal sealed class NameField(string name, FieldKind kind, int[] codes, NameValues values) : BatchField(name, kind, codes)
{
    internal const int Variant = ExactLevels + 1;
    internal const int Slip = ExactLevels + 2;
    internal const int SlipOfCommon = ExactLevels + 3;
    internal const int Sounds = ExactLevels + 4;
    internal const int Close = ExactLevels + 5;
    internal const int Part = ExactLevels + 6;
    internal const int Initial = ExactLevels + 7;
    internal const int Swapped = ExactLevels + 8;
    internal const int Loose = ExactLevels + 9;
    internal const int Unlike = ExactLevels + 10;

    // A pair of names of which the rarer is held by a share below this is likelier a slip than two names.
    private const double RareShare = 1e-4;

    /// <summary>A name and the words it is made of.</summary>
    internal readonly record struct Written(NamePart Part, string[] Words);

    private readonly PairMemory _memory = new();

    internal override int Values => values.Count;

    internal override string[] OwnLevels { get; } =
        ["variant", "one slip", "one slip, both common", "sounds alike", "close", "part of it", "initial", "swapped", "a little alike", "different"];

    internal override ulong Content(int code) => ContentOf(values[code].Text);

    internal override int MostApart => NameValues.MostApart;

    internal override uint Sketch(int code) => values.Sketch(code);

    internal override int Compare(int a, int b) => values.MayBeAlike(a, b) ? CompareClosely(a, b) : Different;

    internal override int CompareClosely(int a, int b)
    {
        if (!values.MayBeClose(a, b))
        {
            return Different;
        }

        var key = a < b ? ((ulong)(uint)a << 32) | (uint)b : ((ulong)(uint)b << 32) | (uint)a;
        var known = _memory.Get(key);
        if (known == 0)
        {
            known = CompareSpelling(new Written(values[a], values.Words(a)), new Written(values[b], values.Words(b)), IsRare(a, b));
            _memory.Set(key, known);
        }

        return known;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int CompareSpelling(in Written a, in Written b, bool isRare)
    {
        var (one, two) = (a.Part, b.Part);
        if (one.Text.Length == 1 || two.Text.Length == 1)
        {
            return one.Text[0] == two.Text[0] ? Initial : Unlike;
        }

        if (VariantGroups.Share(one.Groups.Spelling, two.Groups.Spelling) || VariantGroups.Share(one.Groups.Nickname, two.Groups.Nickname))
        {
            return Variant;
        }

        var slips = EditDistance.Between(one.Text, two.Text, most: 2);
        var shorter = Math.Min(one.Text.Length, two.Text.Length);
        if (slips <= 1 && shorter >= 3)
        {
            return isRare ? Slip : SlipOfCommon;
        }

        if (SharePart(a.Words, b.Words))
        {
            return Part;
        }

        var similarity = JaroWinkler.Similarity(one.Text, two.Text);
        if (similarity >= 0.75 && SharesSound(one.Keys, two.Keys))
        {
            return Sounds;
        }

        if ((slips <= 2 && shorter >= 5) || similarity >= 0.92 || (shorter >= 3 && IsStart(one.Text, two.Text)))
        {
            return Close;
        }

        return similarity >= 0.80 ? Loose : Unlike;
    }

    private static bool IsStart(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private bool IsRare(int a, int b) => Lent is { } lent
        ? IsRare(lent.Held(Content(a)), lent.Held(Content(b)), lent.Known)
        : IsRare(Counts[a], Counts[b], Known);

    /// <summary>Whether the rarer of two names is held by few.</summary>
    internal static bool IsRare(int heldA, int heldB, long known) => Math.Min(heldA, heldB) <= Math.Max(1, RareShare * known);

    private static bool SharePart(string[] one, string[] two)
    {
        if (one.Length < 2 && two.Length < 2)
        {
            return false;
        }

        foreach (var word in one)
        {
            if (word.Length > 2 && Array.IndexOf(two, word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SharesSound(string[] a, string[] b)
    {
        foreach (var key in a)
        {
            if (key.Length > 1 && Array.IndexOf(b, key) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
