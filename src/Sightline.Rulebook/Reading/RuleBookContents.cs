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

    public required IReadOnlyList<Instrument> Instruments { get; init; }

    public required IReadOnlyList<InstrumentChange> InstrumentChanges { get; init; }
    public required IReadOnlyList<FlagKind> FlagKinds { get; init; }
    public IReadOnlyList<MeetingRule> Meetings { get; init; } = [];

    public IReadOnlyList<SampleRule> Samples { get; init; } = [];

    public IReadOnlyList<RankingFormula> Formulas { get; init; } = [];

    public IReadOnlyList<RepetitionRule> Repetition { get; init; } = [];

    public required IReadOnlyList<UnverifiedEntry> Unverified { get; init; }

    public RuleBookCounts Counts => new(
        OrderTypes.Count, DutyRules.Count, TermKinds.Count, DutyChanges.Count, Access.Roles.Count, Access.Statements.Count, Gateways.Count, RetentionClasses.Count)
    {
        Definitions = Crime.Definitions.Count,
        Offences = Crime.Offences.Count,
        Outcomes = Crime.Outcomes.Count,
        EqualityCategories = Crime.Equality.Count,
        Instruments = Instruments.Count,
        InstrumentChanges = InstrumentChanges.Count,
    };
}
