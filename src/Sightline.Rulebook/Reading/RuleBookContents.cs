namespace Sightline.Rulebook.Reading;

/// <summary>All that was read, with all that was wrong.</summary>
internal sealed record RuleBookContents
{
    public required IReadOnlyList<Problem> Problems { get; init; }

    public required IReadOnlyList<TermKind> TermKinds { get; init; }

    public required IReadOnlyList<OrderType> OrderTypes { get; init; }

    public required IReadOnlyList<DutyRule> DutyRules { get; init; }

    public required IReadOnlyList<DutyChange> DutyChanges { get; init; }

    public required AccessMatrixParts Access { get; init; }

    public required IReadOnlyList<Gateway> Gateways { get; init; }

    public required IReadOnlyList<RetentionClass> RetentionClasses { get; init; }

    public required CrimeParts Crime { get; init; }

    public required IReadOnlyList<UnverifiedEntry> Unverified { get; init; }

    public RuleBookCounts Counts => new(
        OrderTypes.Count, DutyRules.Count, TermKinds.Count, DutyChanges.Count, Access.Roles.Count, Access.Statements.Count, Gateways.Count, RetentionClasses.Count)
    {
        Definitions = Crime.Definitions.Count,
        Offences = Crime.Offences.Count,
        Outcomes = Crime.Outcomes.Count,
        EqualityCategories = Crime.Equality.Count,
    };
}
