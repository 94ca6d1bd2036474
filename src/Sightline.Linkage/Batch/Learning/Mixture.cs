using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Linkage;

/// <summary>Fellegi–Sunter over several kinds of pairs: for each kind its share of all pairs and, field by field, how often it meets each
/// level.</summary>
/// <remarks>
/// Two kinds of one person and seven of two people share their levels where they mean the same, so that a forename that differs where all
/// else agrees is told apart as a twin's, and an address that differs as a move. Agreement on a value counts by how common the value is.
/// </remarks>
internal sealed class Mixture
{
    internal const int Kinds = 10;

    /// <summary>Kinds stand side by side in three vectors of four.</summary>
    internal const int Stride = 12;

    internal const ulong LevelMask = (1UL << BatchField.LevelBits) - 1;

    internal Mixture(IReadOnlyList<BatchField> fields, double[] shares, double[][] tables)
    {
        Fields = fields;
        Shares = shares;
        Tables = tables;
    }

    internal IReadOnlyList<BatchField> Fields { get; }

    /// <summary>By kind; padded to <see cref="Stride"/> with zeros.</summary>
    internal double[] Shares { get; }

    /// <summary>By field: how often kind k meets level l at [l × <see cref="Stride"/> + k].</summary>
    internal double[][] Tables { get; }

    internal static bool IsOnePerson(int kind) => kind >= (int)PairKind.FalseDetails;

    /// <summary>log2 of the odds that two records with this pattern are one person.</summary>
    internal double Weight(ulong pattern)
    {
        var (one, two) = Odds(pattern);
        return Math.Log2(Math.Max(one, 1e-290)) - Math.Log2(Math.Max(two, 1e-290));
    }

    /// <summary>Likewise; one of odds below <paramref name="least"/> is not worked out to the end but told as the least there is.</summary>
    internal float Weight(ulong pattern, double least)
    {
        var (one, two) = Odds(pattern);
        (one, two) = (Math.Max(one, 1e-290), Math.Max(two, 1e-290));
        return one < two * least ? float.NegativeInfinity : (float)(Math.Log2(one) - Math.Log2(two));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (double One, double Two) Odds(ulong pattern)
    {
        Span<double> each = stackalloc double[Stride];
        Likelihoods(pattern, each);
        var (one, two) = (0.0, 0.0);
        for (var kind = 0; kind < Kinds; kind++)
        {
            if (IsOnePerson(kind))
            {
                one += each[kind];
            }
            else
            {
                two += each[kind];
            }
        }

        return (one, two);
    }

    /// <summary>By kind: its share times the likelihood of the pattern.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Likelihoods(ulong pattern, Span<double> each)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(Shares);
        var (low, middle, high) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, 4), Vector256.LoadUnsafe(ref first, 8));
        foreach (var table in Tables)
        {
            ref var by = ref table[(int)(pattern & LevelMask) * Stride];
            low *= Vector256.LoadUnsafe(ref by);
            middle *= Vector256.LoadUnsafe(ref by, 4);
            high *= Vector256.LoadUnsafe(ref by, 8);
            pattern >>= BatchField.LevelBits;
        }

        ref var to = ref MemoryMarshal.GetReference(each);
        low.StoreUnsafe(ref to);
        middle.StoreUnsafe(ref to, 4);
        high.StoreUnsafe(ref to, 8);
    }

    internal static double Sum(ReadOnlySpan<double> each)
    {
        var sum = 0.0;
        for (var kind = 0; kind < Kinds; kind++)
        {
            sum += each[kind];
        }

        return sum;
    }

    internal static void Multiply(Span<double> each, ReadOnlySpan<double> by)
    {
        ref var to = ref MemoryMarshal.GetReference(each);
        ref var from = ref MemoryMarshal.GetReference(by);
        for (nuint i = 0; i < Stride; i += 4)
        {
            (Vector256.LoadUnsafe(ref to, i) * Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }
}
