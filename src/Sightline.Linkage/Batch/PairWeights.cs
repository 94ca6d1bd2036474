using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>The weight of each pattern, worked out once. One for each thread.</summary>
internal sealed class PairWeights(Mixture mixture)
{
    private ulong[] _patterns = new ulong[1 << 14];
    private float[] _weights = Unknown(1 << 14);
    private int _known;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal float Of(ulong pattern)
    {
        var mask = _patterns.Length - 1;
        var at = PatternCounts.Place(pattern, mask);
        while (!float.IsNaN(_weights[at]))
        {
            if (_patterns[at] == pattern)
            {
                return _weights[at];
            }

            at = (at + 1) & mask;
        }

        var weight = (float)mixture.Weight(pattern);
        _patterns[at] = pattern;
        _weights[at] = weight;
        if (++_known * 2 > _patterns.Length)
        {
            Grow();
        }

        return weight;
    }

    private static float[] Unknown(int size)
    {
        var weights = new float[size];
        Array.Fill(weights, float.NaN);
        return weights;
    }

    private void Grow()
    {
        var patterns = _patterns;
        var weights = _weights;
        _patterns = new ulong[patterns.Length * 4];
        _weights = Unknown(_patterns.Length);
        var mask = _patterns.Length - 1;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (!float.IsNaN(weights[i]))
            {
                var at = PatternCounts.Place(patterns[i], mask);
                while (!float.IsNaN(_weights[at]))
                {
                    at = (at + 1) & mask;
                }

                _patterns[at] = patterns[i];
                _weights[at] = weights[i];
            }
        }
    }
}
