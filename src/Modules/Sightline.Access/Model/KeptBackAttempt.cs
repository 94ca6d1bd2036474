using NodaTime;
using Sightline.Facts;

namespace Sightline.Access.Model;

/// <summary>A user tried to see somebody they are kept from. Of whom is not kept here: the ledger's entry holds it.</summary>
internal sealed class KeptBackAttempt
{
    /// <summary>The ledger's entry of the attempt.</summary>
    public required FactId Attempt { get; init; }

    /// <summary>The agency of whoever tried.</summary>
    public required AgencyCode Agency { get; init; }

    public required UserId User { get; init; }

    public required Instant At { get; init; }

    /// <summary>The pattern of a page's address, without ids.</summary>
    public required string Page { get; init; }
}
