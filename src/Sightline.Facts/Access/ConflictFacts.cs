using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.Facts.Access;

/// <summary>How a user stands to somebody they declare.</summary>
public enum Connection
{
    /// <summary>The user's own details: they may be somebody's victim, or somebody's danger, too.</summary>
    Self = 1,

    /// <summary>Lives in the same home.</summary>
    Household = 2,

    /// <summary>A partner, or a former one.</summary>
    Partner = 3,

    /// <summary>A relative who lives elsewhere.</summary>
    Relative = 4,

    /// <summary>A friend, a neighbour, or anybody else in whose matter the user should have no part.</summary>
    Other = 5,
}

/// <summary>A user declared somebody they are connected to, or themselves. An employee case: nobody but the user sees what was declared.</summary>
public sealed record ConnectionDeclared : Fact
{
    public required DeclaredId Declared { get; init; }

    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    [About(nameof(User), Sensitivity.EmployeeCase)]
    public required DeclaredPerson Person { get; init; }
}

/// <param name="Connection">How the user stands to them.</param>
/// <param name="Details">Who they are, and where.</param>
public sealed record DeclaredPerson(Connection Connection, PersonDescription Details);

/// <summary>A user says that all they are connected to stands declared. Asked for every year.</summary>
public sealed record DeclarationMade : Fact
{
    public required UserId User { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>How many stand declared.</summary>
    public required int Declared { get; init; }
}

/// <summary>
/// Somebody tried to see or do something about a person from whom they are kept, and was answered as if nobody were held. Stated after the answer, so that the answer takes no
/// longer than another.
/// </summary>
public sealed record ReaderKeptBack : Fact
{
    /// <summary>The ledger's entry of the attempt.</summary>
    public required FactId Attempt { get; init; }

    /// <summary>The agency of whoever tried.</summary>
    public required AgencyCode Agency { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }

    [Clear("the pattern of a page's address, without ids")]
    public required string Page { get; init; }

    /// <summary>One of them: by it what is owed because of this is kept from whoever tried, as the record itself is.</summary>
    public required NominalId Nominal { get; init; }

    public required IReadOnlyList<NominalId> People { get; init; }
}

/// <summary>An agency holds a record of somebody whom a person connected to them, at another agency, tried to see.</summary>
public sealed record KeptBackRecordSought : Fact
{
    public required FactId Attempt { get; init; }

    /// <summary>The agency that holds the record.</summary>
    public required AgencyCode Agency { get; init; }

    public required NominalId Nominal { get; init; }
}
