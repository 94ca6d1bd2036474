namespace Sightline.Linkage;

/// <summary>The patterns met, in order, and how many pairs each stands for.</summary>
/// <param name="Patterns">Ascending.</param>
/// <param name="Counts">Likewise.</param>
/// <param name="Pairs">How many pairs there are in all, those never compared included.</param>
internal sealed record SeenPatterns(ulong[] Patterns, double[] Counts, double Pairs)
{
    /// <summary>Above the levels of a pattern: met by a rule that reads the birth; by one that does not.</summary>
    internal const ulong ByBirth = 1UL << 60;
    internal const ulong ByOther = 1UL << 61;

    internal double Compared => Counts.Sum();

    /// <summary>How many of the true pairs are among those met, if the two sorts of rules find them independently of each other
    /// (Petersen's estimate); null when one sort finds none.</summary>
    internal double? Recall(Mixture mixture)
    {
        Span<double> each = stackalloc double[Mixture.Stride];
        var (birth, other, both, found) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Patterns.Length; i++)
        {
            mixture.Likelihoods(Patterns[i], each);
            var one = Counts[i] * (each[(int)PairKind.Person] + each[(int)PairKind.PersonMoved]) / Math.Max(Mixture.Sum(each), double.Epsilon);
            var (isBirth, isOther) = ((Patterns[i] & ByBirth) != 0, (Patterns[i] & ByOther) != 0);
            found += one;
            birth += isBirth ? one : 0;
            other += isOther ? one : 0;
            both += isBirth && isOther ? one : 0;
        }

        return both <= 0 ? null : Math.Min(1, found * both / (birth * other));
    }

    /// <summary>How many pairs agree on forename, surname and birth.</summary>
    internal double Strict(Fields fields)
    {
        var strict = 0.0;
        for (var i = 0; i < Patterns.Length; i++)
        {
            var pattern = Patterns[i];
            strict += Same(pattern, fields.Forename) && Same(pattern, fields.Surname) && Same(pattern, fields.Born) ? Counts[i] : 0;
        }

        return strict;
    }

    private static bool Same(ulong pattern, int field) => field < 0 || Rows.Level(pattern, field) is > 0 and <= BatchField.ExactLevels;
}
