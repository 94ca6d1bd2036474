using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>How often each pattern was met.</summary>
internal sealed class PatternCounts
{
    private ulong[] _patterns = new ulong[4096];
    private int[] _counts = new int[4096];

    internal int Distinct { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(ulong pattern, int count = 1)
    {
        var mask = _patterns.Length - 1;
        var at = Place(pattern, mask);
        while (_counts[at] != 0 && _patterns[at] != pattern)
        {
            at = (at + 1) & mask;
        }

        if (_counts[at] == 0)
        {
            _patterns[at] = pattern;
            Distinct++;
        }

        _counts[at] += count;
        if (Distinct * 2 > _patterns.Length)
        {
            Grow();
        }
    }

    internal void Add(PatternCounts other)
    {
        for (var i = 0; i < other._patterns.Length; i++)
        {
            if (other._counts[i] > 0)
            {
                Add(other._patterns[i], other._counts[i]);
            }
        }
    }

    /// <summary>By pattern, so that sums over them come out the same whatever thread met which first.</summary>
    internal (ulong[] Patterns, int[] Counts) Sorted()
    {
        var patterns = new ulong[Distinct];
        var counts = new int[Distinct];
        var at = 0;
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (_counts[i] > 0)
            {
                patterns[at] = _patterns[i];
                counts[at++] = _counts[i];
            }
        }

        Array.Sort(patterns, counts);
        return (patterns, counts);
    }

    internal static int Place(ulong pattern, int mask) => (int)((pattern * 0x9E3779B97F4A7C15UL) >> 32) & mask;

    private void Grow()
    {
        var patterns = _patterns;
        var counts = _counts;
        _patterns = new ulong[patterns.Length * 4];
        _counts = new int[_patterns.Length];
        Distinct = 0;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (counts[i] > 0)
            {
                Add(patterns[i], counts[i]);
            }
        }
    }
}
