namespace Sightline.Linkage;

/// <summary>Postcodes, phone numbers, identifiers: characters and digits that are the same, one slip apart, or not.</summary>
/// <remarks>Up to sixteen characters are looked at, packed in two words so that a slip is seen without a loop over them.</remarks>
internal sealed class CodeField : BatchField
{
    internal const int Slip = ExactLevels + 1;
    internal const int SameStart = ExactLevels + 2;

    private const int Unlike = ExactLevels + 3;
    private const int OfStart = 2;

    private readonly List<UInt128> _values;
    private readonly int _start;
    private uint[] _sketches = [];
    private int _read;

    /// <param name="name">What it is called.</param>
    /// <param name="kind">What it belongs to.</param>
    /// <param name="codes">One per record.</param>
    /// <param name="packed">The characters of each code, first character highest; lower ones are zero.</param>
    /// <param name="sharesStart">A postcode of which only the last two letters differ is near; another number is not.</param>
    internal CodeField(string name, FieldKind kind, int[] codes, List<UInt128> packed, bool sharesStart)
        : base(name, kind, codes)
    {
        _values = packed;
        _start = sharesStart ? OfStart : 0;
    }

    internal override string[] OwnLevels { get; } = ["one slip", "the start agrees", "different"];

    internal override int Values => _values.Count;

    internal override void Extend()
    {
        base.Extend();
        MakeRoom(ref _sketches, _values.Count);
        for (; _read < _values.Count; _read++)
        {
            _sketches[_read] = SketchOf(_values[_read]);
        }
    }

    /// <summary>Which characters a value has: a digit each a bit, letters several on one.</summary>
    internal override uint Sketch(int code) => _sketches[code];

    /// <summary>Two values whose sketches differ in more bits than these are different: a slip takes one character away and brings one, or drops
    /// one at the end of a long value; two last letters take two away and bring two.</summary>
    internal override int MostApart => 2 * Math.Max(1, _start);

    internal static uint SketchOf(UInt128 packed)
    {
        var sketch = 0u;
        for (; packed != 0; packed <<= 8)
        {
            var c = (byte)(packed >> 120);
            sketch |= 1u << (c is >= (byte)'0' and <= (byte)'9' ? 21 + c - '0' : c % 21);
        }

        return sketch;
    }

    internal static UInt128 Pack(ReadOnlySpan<char> text)
    {
        UInt128 packed = 0;
        for (var i = 0; i < 16; i++)
        {
            packed = (packed << 8) | (i < text.Length ? (byte)text[i] : (byte)0);
        }

        return packed;
    }

    internal static int Length(UInt128 packed)
    {
        var zeros = (int)(UInt128.TrailingZeroCount(packed) / 8);
        return 16 - Math.Min(16, zeros);
    }

    internal override ulong Content(int code) => ContentOf(_values[code]);

    internal static ulong ContentOf(UInt128 packed) => Mixed((ulong)(packed >> 64) ^ (0x9E3779B97F4A7C15UL * (ulong)packed));

    internal override int Compare(int a, int b) => Compare(_values[a], _values[b], _start > 0);

    internal static int Compare(UInt128 one, UInt128 two, bool sharesStart)
    {
        if (IsOneSlip(one, two))
        {
            return Slip;
        }

        if (!sharesStart)
        {
            return Unlike;
        }

        var length = Length(one);
        var keep = length - OfStart;
        return keep >= 3 && length == Length(two) && (one ^ two) >> (8 * (16 - keep)) == 0 ? SameStart : Unlike;
    }

    /// <summary>One character changed, left out or put in, or two neighbours exchanged.</summary>
    internal static bool IsOneSlip(UInt128 one, UInt128 two)
    {
        var differ = one ^ two;
        var first = (int)UInt128.LeadingZeroCount(differ) / 8;
        var last = 15 - ((int)UInt128.TrailingZeroCount(differ) / 8);
        if (first == last)
        {
            return Length(one) > 3;
        }

        var byteOne = (byte)(one >> (8 * (15 - first)));
        var byteTwo = (byte)(two >> (8 * (15 - first)));
        if (last == first + 1)
        {
            var nextOne = (byte)(one >> (8 * (14 - first)));
            var nextTwo = (byte)(two >> (8 * (14 - first)));
            if (byteOne == nextTwo && byteTwo == nextOne)
            {
                return true;
            }
        }

        // What follows the first difference, moved up by one character on either side.
        var after = first == 15 ? UInt128.Zero : UInt128.MaxValue >> (8 * (first + 1));
        var restOne = one & after;
        var restTwo = two & after;
        var fromOne = one & (UInt128.MaxValue >> (8 * first));
        var fromTwo = two & (UInt128.MaxValue >> (8 * first));
        return Length(one) > 4 && (restOne << 8 == fromTwo || restTwo << 8 == fromOne);
    }
}
