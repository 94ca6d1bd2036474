namespace Sightline.Linkage;

/// <summary>What weighs two people's details against each other: the hand-set model, or one that a register has learned from its own records.</summary>
public interface IPersonModel
{
    /// <summary>The weight of two of whom nothing is known: what stands before anything is compared, in bits.</summary>
    double Chance { get; }

    /// <summary>From this weight on two records are one person, if the evidence is fit for it. Bits, inclusive.</summary>
    double Tie { get; }

    /// <summary>Normalises a person once, so that comparing them with thousands costs little.</summary>
    PreparedPerson Prepare(PersonDetails person);

    /// <summary>The weight alone, equal to that of <see cref="Compare"/>: for ranking many. Both must have been prepared by this model.</summary>
    double Weigh(PreparedPerson a, PreparedPerson b);

    /// <summary>The weight with its reasons.</summary>
    Comparison Compare(PreparedPerson a, PreparedPerson b);

    Verdict Decide(Comparison comparison);
}
