using Sightline.Kernel;

namespace Sightline.Rulebook;

/// <summary>How a value of some kind meets a viewer.</summary>
public enum Sight
{
    /// <summary>As if it were not held.</summary>
    Absent = 0,

    /// <summary>"Held, ask …", without the value.</summary>
    Held = 1,
    Shown = 2,
}

/// <summary>What becomes of a fact that a kind of agency states over the feed.</summary>
public enum StatementAnswer
{
    No = 0,

    /// <summary>Kept as disputed, changing no answer, until one who may state it confirms.</summary>
    Held = 1,
    Yes = 2,
}

/// <param name="Code">As the ledger names it.</param>
/// <param name="Plain">As a page says it.</param>
/// <param name="LooksAreOwn">That somebody looked for it is told to nobody but the looking agency's own auditor.</param>
public sealed record PurposeDefinition(string Code, string Plain, bool LooksAreOwn = false);

/// <param name="Purpose">A code of the matrix's purposes.</param>
/// <param name="Shown">Kinds seen with their values.</param>
/// <param name="Held">Kinds of which only "held, ask …" is seen.</param>
public sealed record PurposeUse(string Purpose, IReadOnlySet<Sensitivity> Shown, IReadOnlySet<Sensitivity> Held);

/// <summary>What somebody with a role must have signed in by.</summary>
public enum PasskeyNeed
{
    None = 0,

    /// <summary>A passkey, or their agency's sign-on where it says that it saw a key that does not leave its device.</summary>
    Required = 1,

    /// <summary>As before, or their agency's sign-on where it says that it saw two things of different kinds.</summary>
    OrTwoFactors = 2,
}

public sealed record RoleDefinition
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Kinds of agency at which one may hold it.</summary>
    public required IReadOnlyList<string> AgencyKinds { get; init; }

    public required IReadOnlySet<string> Permissions { get; init; }

    public required IReadOnlyList<PurposeUse> Purposes { get; init; }

    public PasskeyNeed Passkey { get; init; }
}

/// <summary>Which kinds of agency may state one fact. Kinds named in neither list get <see cref="Otherwise"/>.</summary>
public sealed record StatementRule(string Fact, IReadOnlySet<string> Yes, IReadOnlySet<string> Held, StatementAnswer Otherwise)
{
    public StatementAnswer For(string agencyKind) =>
        Yes.Contains(agencyKind) ? StatementAnswer.Yes : Held.Contains(agencyKind) ? StatementAnswer.Held : Otherwise;
}

/// <summary>The access matrix as one entry: its source and whether that was checked.</summary>
public sealed record AccessEntry(EntryHeader Header) : Entry(Header);

/// <summary>Who may do what, see what, and state what. What it does not name is not allowed.</summary>
public sealed class AccessMatrix
{
    private readonly Dictionary<string, RoleDefinition> roles;
    private readonly Dictionary<string, StatementRule> statements;

    internal AccessMatrix(AccessMatrixParts parts)
    {
        Entry = new AccessEntry(parts.Header);
        Roles = parts.Roles;
        Purposes = parts.Purposes;
        Statements = parts.Statements;
        roles = parts.Roles.ToDictionary(role => role.Code, StringComparer.Ordinal);
        statements = parts.Statements.ToDictionary(rule => rule.Fact, StringComparer.Ordinal);
    }

    public AccessEntry Entry { get; }

    public IReadOnlyList<RoleDefinition> Roles { get; }

    public IReadOnlyList<PurposeDefinition> Purposes { get; }

    public IReadOnlyList<StatementRule> Statements { get; }

    public RoleDefinition? Role(string code) => roles.GetValueOrDefault(code);

    public bool Allows(string role, string permission) => roles.TryGetValue(role, out var found) && found.Permissions.Contains(permission);

    public bool MaySee(string role, Purpose purpose, Sensitivity kind) => SightOf(role, purpose, kind) == Sight.Shown;

    public Sight SightOf(string role, Purpose purpose, Sensitivity kind)
    {
        var use = roles.GetValueOrDefault(role)?.Purposes.FirstOrDefault(candidate => candidate.Purpose == purpose.Value);
        if (use is null)
        {
            return Sight.Absent;
        }
        return use.Shown.Contains(kind) ? Sight.Shown : use.Held.Contains(kind) ? Sight.Held : Sight.Absent;
    }

    /// <param name="agencyKind">In words with hyphens, as in the vocabulary: "family-court".</param>
    /// <param name="fact">The name of a fact: "OrderMade".</param>
    public StatementAnswer MayState(string agencyKind, string fact) =>
        statements.TryGetValue(fact, out var rule) ? rule.For(agencyKind) : StatementAnswer.No;
}

internal sealed record AccessMatrixParts(
    IReadOnlyList<PurposeDefinition> Purposes,
    IReadOnlyList<RoleDefinition> Roles,
    IReadOnlyList<StatementRule> Statements)
{
    public static AccessMatrixParts Empty { get; } = new([], [], []);

    public EntryHeader Header { get; init; } = new() { Code = "access", Ref = "", Source = "", Basis = Basis.Practice, Verified = true };
}
