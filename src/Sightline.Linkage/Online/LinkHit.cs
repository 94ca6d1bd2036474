namespace Sightline.Linkage;

/// <summary>A record that may be the one asked for.</summary>
/// <param name="Record">Its number.</param>
/// <param name="Weight">log2 of the odds that the two are one person.</param>
public readonly record struct LinkHit(int Record, float Weight)
{
    /// <summary>The weight as a probability, 0 to 1.</summary>
    public double Probability => LinkResult.Probability(Weight);
}

/// <summary>What an asker may see.</summary>
public enum LinkView
{
    /// <summary>Only values not held in confidence: the others change neither presence, rank nor weight.</summary>
    Ordinary,

    /// <summary>All values.</summary>
    All,
}
