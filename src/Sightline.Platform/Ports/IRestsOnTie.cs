using NodaTime;
using Sightline.Facts;

namespace Sightline.Platform.Ports;

/// <summary>What was shown, sent or recorded because two groups of records were taken for one person. Asked before they are parted and after.</summary>
public interface IRestsOnTie
{
    Task<IReadOnlyList<Rested>> RestedAsync(PartedRecords parted, CancellationToken stop);
}

/// <summary>Records that leave a person, and those that stay.</summary>
public sealed record PartedRecords
{
    public required IReadOnlyList<NominalId> Leaving { get; init; }

    public required IReadOnlyList<NominalId> Staying { get; init; }

    /// <summary>From when the two were one person. Inclusive.</summary>
    public required Instant Since { get; init; }

    /// <summary>Until when. Inclusive.</summary>
    public required Instant Until { get; init; }

    /// <summary>Agencies that are told of the one part only because of the other: they hold, or serve the home in, none but that part.</summary>
    public required IReadOnlySet<AgencyCode> OnlyByLeaving { get; init; }

    public required IReadOnlySet<AgencyCode> OnlyByStaying { get; init; }

    /// <summary>Reads and facts that name records nobody took for one person, and those by which the tie was made: by their names on the ledger.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

public enum RestedKind
{
    /// <summary>Somebody read both parts on one page.</summary>
    Page = 1,

    /// <summary>A paper was opened that was about both.</summary>
    Document = 2,

    /// <summary>An agency was told that it owes, or is owed, something about the one part because of the other.</summary>
    Notice = 3,

    /// <summary>A fact was stated that names both.</summary>
    Record = 4,
}

/// <param name="What">In words without any value about a person: "record", "D-4F0A11".</param>
/// <param name="Agency">Whose people read it, stated it or were told. Never shown to another agency that may not know of it.</param>
/// <param name="By">As the ledger names whoever did it; null for a notice. Shown within that agency only.</param>
public sealed record Rested(RestedKind Kind, string What, AgencyCode Agency, Instant At, string? By = null)
{
    public string? Link { get; init; }
}
