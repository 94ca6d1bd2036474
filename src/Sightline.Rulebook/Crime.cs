namespace Sightline.Rulebook;

/// <summary>What domestic abuse is, as it was said of a day. An incident is read by the definition of the day on which it happened.</summary>
public sealed record AbuseDefinition(EntryHeader Header) : Entry(Header)
{
    public required string Name { get; init; }

    /// <summary>Both must be that old, in whole years.</summary>
    public required int MinimumAge { get; init; }

    /// <summary>Nobody younger can be a suspect.</summary>
    public required int SuspectFrom { get; init; }

    /// <summary>Kinds of abuse it names.</summary>
    public required IReadOnlySet<string> Kinds { get; init; }

    /// <summary>What two people must be, or have been, to each other; one of these.</summary>
    public required IReadOnlySet<string> Connections { get; init; }

    /// <summary>A child who sees, hears or lives with it is a victim in law.</summary>
    public required bool ChildrenAreVictims { get; init; }
}

/// <summary>An offence as a crime report names it.</summary>
public sealed record Offence(EntryHeader Header) : Entry(Header)
{
    public required string Name { get; init; }

    /// <summary>Its name does not say that it may be domestic abuse: where it happened in a home, that is asked.</summary>
    public required bool MayHideDomesticAbuse { get; init; }

    /// <summary>Grievous bodily harm, or worse.</summary>
    public required bool IsGrievousOrWorse { get; init; }

    public required bool IsSexual { get; init; }
}

/// <summary>By which framework police forces counted how crimes ended.</summary>
public enum OutcomeFramework
{
    Detection = 1,
    Outcome = 2,
}

/// <summary>A way in which a crime may end.</summary>
public sealed record CrimeOutcome(EntryHeader Header) : Entry(Header)
{
    public required string Name { get; init; }

    public required OutcomeFramework Framework { get; init; }

    /// <summary>Somebody was charged, summonsed, cautioned, given a penalty notice, or had it taken into consideration.</summary>
    public required bool IsSanction { get; init; }

    /// <summary>In place of a charge: why there is none must be said.</summary>
    public required bool NeedsWhyNotCharged { get; init; }
}

/// <summary>What somebody may be asked for equality figures. Age and sex stand on their record.</summary>
public enum EqualityQuestion
{
    Ethnicity = 1,
    Disability = 2,
    Orientation = 3,
    Religion = 4,
}

/// <summary>An answer that stands on the list of one question.</summary>
public sealed record EqualityCategory(EntryHeader Header) : Entry(Header)
{
    public required EqualityQuestion Question { get; init; }

    public required string Name { get; init; }

    /// <summary>The heading under which it stands; null: none.</summary>
    public string? Group { get; init; }
}
