using Sightline.Kernel;

namespace Sightline.Facts.Access;

public enum AgencyKind
{
    Police = 1,
    FamilyCourt = 2,
    MagistratesCourt = 3,
    CrownCourt = 4,
    Probation = 5,
    SupportService = 6,
    LocalAuthority = 7,
    Cafcass = 8,
    Prosecution = 9,
    Oversight = 10,

    /// <summary>A county court or the High Court: the makers of civil injunctions that are not family courts.</summary>
    OtherCourt = 11,
}

public sealed record AgencyRegistered : Fact
{
    public required AgencyCode Agency { get; init; }

    public required AgencyKind Kind { get; init; }

    [Clear("the name of an organisation")]
    public required string Name { get; init; }
}

public sealed record DeskAdded : Fact
{
    public required DeskCode Desk { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("what the desk is for, a word of the directory")]
    public required string Role { get; init; }

    [Clear("the name of a desk, not of a person")]
    public required string Name { get; init; }

    [Clear("the hours of a desk")]
    public required string Hours { get; init; }

    public DeskCode? Cover { get; init; }

    [Clear("a desk's own address, not a person's")]
    public string? Email { get; init; }
}

/// <summary>Where notices for a desk are sent was set, or (empty) taken away.</summary>
public sealed record DeskMailSet : Fact
{
    public required DeskCode Desk { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a desk's own address, not a person's")]
    public string? Email { get; init; }
}

public sealed record UserAdded : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(User), Sensitivity.EmployeeCase)]
    public required string Name { get; init; }
}

public sealed record RoleGranted : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a role's code from the access matrix")]
    public required string Role { get; init; }
}

public sealed record RoleEnded : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a role's code from the access matrix")]
    public required string Role { get; init; }
}

public sealed record ApiKeyIssued : Fact
{
    public required ApiKeyId Key { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("what the key may state: names of facts")]
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>It is a client's, which is given tokens for it.</summary>
    public bool IsClient { get; init; }
}

/// <summary>A client of an agency showed who it is and was given a token that serves for some minutes.</summary>
public sealed record FeedTokenGiven : Fact
{
    public required ApiKeyId Key { get; init; }

    public required AgencyCode Agency { get; init; }
}

public sealed record ApiKeyRevoked : Fact
{
    public required ApiKeyId Key { get; init; }

    public required AgencyCode Agency { get; init; }
}

/// <summary>
/// Somebody at a door was shown orders, warnings and children while the ledger could not take the read entry; the entry has now been sealed in.
/// A person reviews each. <see cref="Fact.At"/> is when it was read.
/// </summary>
public sealed record EmergencyReadingRecovered : Fact
{
    /// <summary>The ledger's entry of the reading.</summary>
    public required FactId Reading { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }

    [Clear("the name of a page")]
    public required string What { get; init; }

    /// <summary>How many people's data were shown.</summary>
    public required int Subjects { get; init; }
}
