using Sightline.Deadlines;

namespace Sightline.Rulebook.Reading;

/// <summary>What an area does otherwise with one duty.</summary>
internal sealed record DutyChange(EntryHeader Header, string Area) : Entry(Header)
{
    /// <summary>In place of the rule's own; null: as everywhere.</summary>
    public IReadOnlyList<ConditionUse>? When { get; init; }

    public Limit? Within { get; init; }

    public string? Calendar { get; init; }

    public string? StartsAt { get; init; }

    public AgencyUse? Owes { get; init; }

    public AgencyUse? OwedTo { get; init; }

    public string? IfNobody { get; init; }

    public string? Words { get; init; }

    public string? OwedToWords { get; init; }

    public string? WhyLimit { get; init; }

    public string? Link { get; init; }

    /// <summary>The rule as this area has it; its source, basis and place are then the area's.</summary>
    public DutyRule Change(DutyRule rule) => rule with
    {
        Header = Header with { Period = rule.Header.Period, AreaUses = rule.Header.AreaUses },
        ChangedFor = Area,
        When = When ?? rule.When,
        Within = Within ?? rule.Within,
        Calendar = Calendar ?? rule.Calendar,
        StartsAt = StartsAt ?? rule.StartsAt,
        Owes = Owes ?? rule.Owes,
        OwedTo = OwedTo ?? rule.OwedTo,
        IfNobody = IfNobody ?? rule.IfNobody,
        Words = Words ?? rule.Words,
        OwedToWords = OwedToWords ?? rule.OwedToWords,
        WhyLimit = WhyLimit ?? rule.WhyLimit,
        Link = Link ?? rule.Link,
    };
}
