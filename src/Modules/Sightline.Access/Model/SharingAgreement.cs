using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>What two agencies have signed: the one tells the other what a gateway carries, from a day to a day.</summary>
internal sealed class SharingAgreement : IVersioned
{
    public const int LongestReference = 200;

    public required SharingAgreementId Id { get; init; }

    /// <summary>A code of the rulebook's gateways.</summary>
    public required string Gateway { get; init; }

    public required AgencyCode From { get; init; }

    public required AgencyCode To { get; init; }

    public required LocalDate FirstDay { get; init; }

    /// <summary>Inclusive; null: until somebody ends it.</summary>
    public LocalDate? LastDay { get; set; }

    /// <summary>By which the signed paper is found.</summary>
    public required string Reference { get; init; }

    public long Version { get; set; }

    public bool Covers(LocalDate day) => FirstDay <= day && (LastDay is null || day <= LastDay);

    /// <summary>Its days; none at all where it was ended before it began.</summary>
    public DateRange? Days => LastDay < FirstDay ? null : new DateRange(FirstDay, LastDay);
}
