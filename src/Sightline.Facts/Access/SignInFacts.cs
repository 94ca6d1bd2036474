namespace Sightline.Facts.Access;

public enum SignInWay
{
    Password = 1,
    Passkey = 2,

    /// <summary>The sign-on of the user's own agency.</summary>
    AgencySignOn = 3,

    /// <summary>An agency's system, by a secret or a signature of its own.</summary>
    ClientCredentials = 4,
}

/// <summary>A user may sign in with one more passkey.</summary>
public sealed record PasskeyAdded : Fact
{
    public required PasskeyId Passkey { get; init; }

    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }
}

public sealed record PasskeyRemoved : Fact
{
    public required PasskeyId Passkey { get; init; }

    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }
}

/// <summary>Somebody signed in by a passkey or by their agency's sign-on.</summary>
public sealed record SignedIn : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    public required SignInWay Way { get; init; }
}

/// <summary>A proof was shown at the door and did not hold.</summary>
public sealed record SignInRefused : Fact
{
    public required SignInWay Way { get; init; }

    [Clear("one of the program's own words for what was wrong with a proof")]
    public required string Why { get; init; }

    /// <summary>Null: the proof names nobody known here.</summary>
    public UserId? User { get; init; }

    public AgencyCode? Agency { get; init; }
}
