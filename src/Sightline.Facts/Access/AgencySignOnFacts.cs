using Sightline.Kernel;

namespace Sightline.Facts.Access;

/// <summary>An agency's own sign-on was set up, or set otherwise. Whoever was linked by another provider is no longer.</summary>
public sealed record AgencySignOnSet : Fact
{
    public required AgencyCode Agency { get; init; }

    [Clear("the public address of an organisation's sign-on")]
    public required string Issuer { get; init; }

    [Clear("the number of this register in an organisation's sign-on")]
    public required string ClientId { get; init; }

    [Clear("the name of a claim, a word of a standard")]
    public required string NameClaim { get; init; }

    /// <summary>Whether the register shows the provider a secret of its own.</summary>
    public required bool HasSecret { get; init; }
}

public sealed record AgencySignOnEnded : Fact
{
    public required AgencyCode Agency { get; init; }
}

/// <summary>An administrator entered by which name the agency's sign-on knows a user, or (empty) that it knows them no more.</summary>
public sealed record SignOnNameGiven : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(User), Sensitivity.EmployeeCase)]
    public string? Name { get; init; }
}

/// <summary>A user came by their agency's sign-on for the first time: from now on that account of theirs there is them, whatever it comes to be called.</summary>
public sealed record SignOnLinked : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }
}
