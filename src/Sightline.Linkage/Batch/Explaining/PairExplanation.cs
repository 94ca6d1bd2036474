namespace Sightline.Linkage;

/// <summary>What one field adds to a pair's weight.</summary>
/// <param name="Field">"surname".</param>
/// <param name="Level">"the same, held by one record in 1,300"; "not known" when one side says nothing.</param>
/// <param name="Bits">Bits for (above 0) or against. What a field adds depends a little on those before it, since it may make a twin or a move
/// likelier.</param>
public sealed record ExplainedField(string Field, string Level, double Bits);

/// <summary>How two records may come to agree as they do, and how probable each explanation is.</summary>
/// <param name="Kind">"one person", "twins", "two people of one household", ...</param>
/// <param name="Probability">0 to 1.</param>
public sealed record PossibleKind(string Kind, double Probability);

/// <summary>Why a pair has its weight: a start, and step by step what each field adds.</summary>
/// <param name="Start">The weight of two records taken at random, in bits.</param>
/// <param name="Fields">In the order they are added.</param>
/// <param name="Weight">What it comes to, in bits.</param>
/// <param name="Kinds">The explanations, the likeliest first; those of less than one in a thousand left out.</param>
public sealed record PairExplanation(double Start, IReadOnlyList<ExplainedField> Fields, double Weight, IReadOnlyList<PossibleKind> Kinds)
{
    /// <summary>The weight as a probability, 0 to 1.</summary>
    public double Probability => LinkResult.Probability(Weight);
}

/// <summary>One link of a cluster.</summary>
/// <param name="Left">The lower record.</param>
/// <param name="Right">The higher record.</param>
/// <param name="Weight">In bits.</param>
public readonly record struct ClusterLink(int Left, int Right, double Weight);

/// <summary>How a cluster hangs together.</summary>
/// <param name="Links">All its pairs, by left and right record.</param>
/// <param name="Spine">The heaviest links that hold all of it together: one fewer than its records.</param>
/// <param name="Weakest">The lightest of the spine: where it would break first. Null for a record alone.</param>
public sealed record ClusterExplanation(IReadOnlyList<ClusterLink> Links, IReadOnlyList<ClusterLink> Spine, ClusterLink? Weakest);
