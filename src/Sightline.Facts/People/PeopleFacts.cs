using Sightline.Kernel;

namespace Sightline.Facts.People;

public sealed record NominalRecorded : Fact
{
    public required NominalId Nominal { get; init; }

    public required AgencyCode HeldBy { get; init; }

    [About(nameof(Nominal))]
    public required PersonDescription Details { get; init; }

    /// <summary>Contact that may not be shown beyond those entitled to survivor-confidential data.</summary>
    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public ContactDescription? Confidential { get; init; }
}

/// <summary>More was learned of a nominal: another name, a move, a new number. What was held before stays, with its period.</summary>
public sealed record NominalDetailsAdded : Fact
{
    public required NominalId Nominal { get; init; }

    public required AgencyCode HeldBy { get; init; }

    [About(nameof(Nominal))]
    public PersonDescription? Details { get; init; }

    [About(nameof(Nominal), Sensitivity.SurvivorConfidential)]
    public ContactDescription? Confidential { get; init; }
}

public enum TieBasis
{
    /// <summary>The linkage engine was certain.</summary>
    Engine = 1,

    /// <summary>A person decided, having seen why.</summary>
    Person = 2,

    /// <summary>The same agency's own reference for the same person.</summary>
    SameReference = 3,
}

public sealed record NominalTied : Fact
{
    public required PersonId Person { get; init; }

    public required NominalId Nominal { get; init; }

    public required TieBasis Basis { get; init; }

    /// <summary>In bits; higher is surer.</summary>
    public double Weight { get; init; }
}

public sealed record NominalUntied : Fact
{
    public required PersonId Person { get; init; }

    public required NominalId Nominal { get; init; }

    [About(nameof(Nominal))]
    public string? Reason { get; init; }
}

public sealed record TiePutToReview : Fact
{
    public required ReviewId Review { get; init; }

    public required NominalId Nominal { get; init; }

    public required NominalId Other { get; init; }

    public required AgencyCode Agency { get; init; }

    public double Weight { get; init; }
}

public sealed record TieReviewed : Fact
{
    public required ReviewId Review { get; init; }

    public required NominalId Nominal { get; init; }

    public required NominalId Other { get; init; }

    public required Answer SamePerson { get; init; }

    /// <summary>Why, in the words of who decided.</summary>
    [About(nameof(Nominal))]
    public string? Why { get; init; }
}

/// <summary>Somebody looked at both and could not tell: the question stays open, and goes to whoever manages the desk.</summary>
public sealed record TieReviewLeftOpen : Fact
{
    public required ReviewId Review { get; init; }

    public required NominalId Nominal { get; init; }

    public required NominalId Other { get; init; }

    /// <summary>The agency that is asked.</summary>
    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal))]
    public string? Why { get; init; }
}

/// <summary>A further look at a question that was left open, and still nobody can tell. Whoever manages the desk has it already.</summary>
public sealed record TieReviewStillOpen : Fact
{
    public required ReviewId Review { get; init; }

    public required NominalId Nominal { get; init; }

    public required NominalId Other { get; init; }

    [About(nameof(Nominal))]
    public string? Why { get; init; }
}

/// <summary>Two records that were kept apart are asked about again: somebody took the decision back, or evidence came that nobody had when it was taken.</summary>
public sealed record TieReviewReopened : Fact
{
    public required ReviewId Review { get; init; }

    public required NominalId Nominal { get; init; }

    public required NominalId Other { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>Evidence of another kind came; nobody took the decision back.</summary>
    public bool NewEvidence { get; init; }

    [About(nameof(Nominal))]
    public string? Why { get; init; }
}

/// <summary>Records were taken away from a person. What rested on their being one is checked by every agency that acted on it.</summary>
public sealed record PersonSplit : Fact
{
    public required SplitId Split { get; init; }

    public required PersonId Person { get; init; }

    public required IReadOnlyList<NominalId> Leaving { get; init; }

    public required IReadOnlyList<NominalId> Staying { get; init; }
}

/// <summary>An agency read, was told or recorded something while the records were one person, or holds one of them.</summary>
public sealed record SplitToCheck : Fact
{
    public required SplitId Split { get; init; }

    public required AgencyCode Agency { get; init; }
}

public sealed record SplitChecked : Fact
{
    public required SplitId Split { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>What was found and put right.</summary>
    [About(nameof(Split))]
    public required string Found { get; init; }
}

/// <summary>
/// The agency that holds a record is asked whether somebody is the person of it. It is told what of that somebody the asker chose to give, and not who asks.
/// </summary>
public sealed record HolderAsked : Fact
{
    public required QuestionId Question { get; init; }

    /// <summary>The asked agency's own record.</summary>
    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(Nominal))]
    public PersonDescription? Given { get; init; }
}

public sealed record HolderAnswered : Fact
{
    public required QuestionId Question { get; init; }

    public required NominalId Nominal { get; init; }

    public required AgencyCode Agency { get; init; }

    public required Answer SamePerson { get; init; }

    [About(nameof(Nominal))]
    public string? Why { get; init; }
}

public enum RelationshipKind
{
    Partner = 1,
    FormerPartner = 2,
    Parent = 3,
    Child = 4,
    Sibling = 5,
    OtherRelative = 6,
    LivesWith = 7,
    Carer = 8,
    ParentOfSameChild = 9,
}

/// <summary><see cref="Of"/> is the <see cref="Kind"/> of <see cref="To"/>: a Parent relationship says that Of is To's parent.</summary>
public sealed record RelationshipRecorded : Fact
{
    public required RelationshipId Relationship { get; init; }

    public required NominalId Of { get; init; }

    public required NominalId To { get; init; }

    public required RelationshipKind Kind { get; init; }

    [About(nameof(Of))]
    public DateRange? Period { get; init; }
}

public sealed record RelationshipEnded : Fact
{
    public required RelationshipId Relationship { get; init; }

    public required NominalId Of { get; init; }

    public required NominalId To { get; init; }

    [About(nameof(Of))]
    public NodaTime.LocalDate? On { get; init; }
}
