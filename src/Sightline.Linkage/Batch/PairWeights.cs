using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>The weight of each pattern, remembered while others do not take its place. One for each thread.</summary>
/// <param name="mixture">What weighs.</param>
/// <param name="least">A weight below this is not worked out to the end: it is told as the least there is.</param>
internal sealed class PairWeights(Mixture mixture, float least = float.NegativeInfinity)
{
    /// <summary>As many as stay near the processor: to work a weight out again is sooner done than to fetch it from far.</summary>
    private const int Bits = 15;

    private readonly Known[] _known = new Known[1 << Bits];

    /// <summary>As odds, and a hundredth of a bit lower: rounding takes none away that is just as heavy.</summary>
    private readonly double _least = double.Exp2(least - 0.01);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float Of(ulong pattern)
    {
        ref var known = ref _known[(int)((pattern * 0x9E3779B97F4A7C15UL) >> (64 - Bits))];
        if (known.Complement != ~pattern)
        {
            known = new Known(~pattern, mixture.Weight(pattern, _least));
        }

        return known.Weight;
    }

    /// <param name="Complement">Of the pattern: no pattern is all ones, so that nothing known is told by zero.</param>
    private readonly record struct Known(ulong Complement, float Weight);
}
