using Microsoft.AspNetCore.Identity;
using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>Somebody who signs in.</summary>
[OffLedger("holds the digest of a password and the state of signing in, which stand in no ledger; that a user was added, given or lost a role is stated as a fact", StandsInThePast = true)]
internal sealed class User : IdentityUser<UserId>
{
    /// <summary>As colleagues read it.</summary>
    public required string Name { get; set; }

    /// <summary>The agency whose administrator looks after this user.</summary>
    public required AgencyCode Agency { get; init; }

    public required Instant AddedAt { get; init; }

    /// <summary>The password was given by an administrator: it opens nothing but the page where another is chosen.</summary>
    public bool MustChoosePassword { get; set; }
}
