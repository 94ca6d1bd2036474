using NodaTime;
using Sightline.Facts;

namespace Sightline.Access.Sharing;

/// <summary>An agreement as it is stated.</summary>
internal sealed record NewAgreement
{
    public required string Gateway { get; init; }

    public required AgencyCode From { get; init; }

    public required AgencyCode To { get; init; }

    public required LocalDate FirstDay { get; init; }

    /// <summary>Inclusive; null: no end was agreed.</summary>
    public LocalDate? LastDay { get; init; }

    public required string? Reference { get; init; }
}
