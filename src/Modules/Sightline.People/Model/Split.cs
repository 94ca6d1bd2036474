using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

/// <summary>Records taken away from a person.</summary>
internal sealed class Split
{
    public required SplitId Id { get; init; }

    public required PersonId PersonId { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>From when the parts were one person.</summary>
    public required Instant Since { get; init; }

    public required Instant At { get; init; }
}

internal sealed class SplitRecord
{
    public required SplitId SplitId { get; init; }

    public required NominalId NominalId { get; init; }

    public required bool Left { get; init; }
}

/// <summary>An agency that is asked to check what it did while the records were one person.</summary>
internal sealed class SplitOwner : IVersioned
{
    public required SplitId SplitId { get; init; }

    public required AgencyCode Agency { get; init; }

    public Instant? CheckedAt { get; set; }

    /// <summary>In the agency's own words, for itself alone.</summary>
    public string? Found { get; set; }

    public long Version { get; set; }
}
