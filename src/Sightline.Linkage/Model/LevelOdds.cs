namespace Sightline.Linkage;

/// <summary>How often a level is met among pairs of one person (<paramref name="M"/>) and of two people (<paramref name="U"/>).</summary>
/// <param name="M">Above 0, at most 1.</param>
/// <param name="U">Above 0, at most 1.</param>
public readonly record struct LevelOdds(double M, double U)
{
    /// <summary>Bits for (above 0) or against.</summary>
    public double Weight => Math.Log2(M / U);
}

/// <summary>The odds of every field and level the comparers can report, in one array for the scoring path.</summary>
internal sealed class LevelTable
{
    private static readonly int Levels = Enum.GetValues<Level>().Length;

    private readonly double[] _weights = new double[Enum.GetValues<Field>().Length * Levels];

    internal LevelTable(IReadOnlyDictionary<(Field Field, Level Level), LevelOdds> odds)
    {
        Odds = odds;
        foreach (var ((field, level), value) in odds)
        {
            _weights[((int)field * Levels) + (int)level] = value.Weight;
        }
    }

    internal IReadOnlyDictionary<(Field Field, Level Level), LevelOdds> Odds { get; }

    internal double this[Field field, Level level] => _weights[((int)field * Levels) + (int)level];

    internal double M(Field field, Level level) => Odds[(field, level)].M;
}
