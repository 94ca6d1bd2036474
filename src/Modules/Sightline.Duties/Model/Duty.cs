using NodaTime;
using Sightline.Deadlines;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Model;

internal enum DutyState : short
{
    Open = 0,
    Discharged = 1,
    Waived = 2,
}

/// <summary>Why a duty does not lie on the desk that its rule names.</summary>
internal enum Handed : short
{
    No = 0,

    /// <summary>The desk is shut past the limit; its cover desk is there.</summary>
    ToCoverDesk = 1,

    /// <summary>The desk is shut past the limit and no cover desk is there; the agency's duty inspector has it.</summary>
    ToDutyInspector = 2,

    /// <summary>No desk of the agency is there before the limit: it stays where it is, and says so.</summary>
    NobodyThere = 3,
}

/// <param name="Name">As the raising fact calls it: "Order", "Respondent".</param>
internal readonly record struct DutySubject(string Name, Guid Id);

/// <summary>Something owed: by whom, by when, because of which fact, and how it stands.</summary>
internal sealed class Duty : IVersioned
{
    public required DutyId Id { get; init; }

    public required DutyRuleCode Rule { get; init; }

    /// <summary>The day and area by which the rule is read until the duty ends, and the source entries it carried then.</summary>
    public required LocalDate RuleDay { get; init; }

    public string? RuleArea { get; init; }

    public required string RuleRef { get; init; }

    public required AgencyCode OwedBy { get; init; }

    /// <summary>The desk on which it lies now.</summary>
    public required DeskCode Desk { get; set; }

    /// <summary>The desk that the rule names; its manager is told when it is late.</summary>
    public required DeskCode OriginalDesk { get; init; }

    public required Handed Handed { get; set; }

    public Instant? HandedAt { get; set; }

    /// <summary>The fact that raised it, and that fact's name.</summary>
    public required FactId Because { get; init; }

    public required string BecauseOf { get; init; }

    /// <summary>The member of the fact's list that it is about; all zeros where the rule raises one duty a fact.</summary>
    public required Guid Member { get; init; }

    /// <summary>What it is about, by the names of the raising fact.</summary>
    public required IReadOnlyList<DutySubject> Subjects { get; init; }

    /// <summary>Nobody knows which agency owes it: the agency that stated the fact owes finding out.</summary>
    public required bool FindWhoOwes { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>A discharging fact that was known before the duty counts only if it happened at or after this moment.</summary>
    public required Instant CountsFrom { get; init; }

    public required Instant DueEarlier { get; init; }

    public required Instant DueLater { get; init; }

    public string? WhyTwoEnds { get; init; }

    /// <summary>It exists because of her: it never stands on, counts in or sorts his record.</summary>
    public required bool SurvivorSide { get; init; }

    /// <summary>There for those alone who sit at its desk, or at the desk that waits; handed to no other.</summary>
    public required bool KeptToDesk { get; init; }

    /// <summary>It is owed because no gateway let that fact through: which is missing, by its code and in words that name no service found.</summary>
    public FactId? RefusedFact { get; init; }

    public string? RefusedGateway { get; init; }

    public string? RefusedWords { get; init; }

    public DutyState State { get; set; }

    public FactId? DischargedBy { get; set; }

    /// <summary>When what discharged it happened, which may be before anybody recorded it.</summary>
    public Instant? DischargedAt { get; set; }

    /// <summary>What was done, in the words of who did it; sealed under the duty's own key.</summary>
    public byte[]? DoneWhat { get; set; }

    public Instant? ReopenedAt { get; set; }

    /// <summary>When the limit was found to have passed and the manager was told. Set once.</summary>
    public Instant? LateFoundAt { get; set; }

    public Instant? WaivedAt { get; set; }

    /// <summary>Sealed under the duty's own key.</summary>
    public byte[]? WaivedReason { get; set; }

    public long Version { get; set; }

    public DueTime Due => new(DueEarlier, DueLater, WhyTwoEnds);

    /// <summary>For speech and page titles; says nothing about what it is.</summary>
    public string Reference => ReferenceOf(Id);

    public static string ReferenceOf(DutyId duty) => $"D-{duty.Value.ToString("N")[^6..].ToUpperInvariant()}";

    public IReadOnlyDictionary<string, Guid> SubjectsByName()
    {
        var named = new Dictionary<string, Guid>(StringComparer.Ordinal) { ["Duty"] = Id.Value };
        foreach (var subject in Subjects)
        {
            named[subject.Name] = subject.Id;
        }
        return named;
    }
}
