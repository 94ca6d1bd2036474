namespace Sightline.Linkage;

/// <summary>The patterns met, in order, and how many pairs each stands for.</summary>
/// <param name="Patterns">Ascending.</param>
/// <param name="Counts">Likewise.</param>
/// <param name="Pairs">How many pairs there are in all, those never compared included.</param>
internal sealed record SeenPatterns(ulong[] Patterns, double[] Counts, double Pairs)
{
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
