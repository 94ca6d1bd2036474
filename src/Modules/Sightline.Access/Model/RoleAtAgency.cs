using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>A role a user holds at an agency, at certain desks, for a time.</summary>
internal sealed class RoleAtAgency : IVersioned
{
    public required Guid Id { get; init; }

    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>A role of the access matrix.</summary>
    public required string Role { get; init; }

    public required IReadOnlyList<DeskCode> Desks { get; init; }

    public required Instant From { get; init; }

    /// <summary>The first moment at which it is no longer held; null: held until somebody ends it.</summary>
    public Instant? To { get; set; }

    public long Version { get; set; }
}
