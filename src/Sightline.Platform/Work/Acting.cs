using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Platform.Work;

/// <summary>Who is acting, for which agency, in which roles, and why.</summary>
public sealed record Actor
{
    /// <summary>As the ledger names them: a user's id, a key's id, or "system". Never a person's name.</summary>
    public required string Reference { get; init; }

    public UserId? User { get; init; }

    public required AgencyCode Agency { get; init; }

    public IReadOnlySet<string> Roles { get; init; } = new HashSet<string>();

    public IReadOnlySet<DeskCode> Desks { get; init; } = new HashSet<DeskCode>();

    public Purpose Purpose { get; init; }

    private const string UserPrefix = "user:";

    /// <summary>How the ledger names a user.</summary>
    public static string ReferenceOf(UserId user) => $"{UserPrefix}{user}";

    /// <summary>The user whom the ledger names so; null: a key, the program itself, or nobody.</summary>
    public static UserId? UserOf(string? reference) =>
        reference?.StartsWith(UserPrefix, StringComparison.Ordinal) == true && Guid.TryParse(reference.AsSpan(UserPrefix.Length), out var user) ? new UserId(user) : null;

    public static Actor System(string what) => new()
    {
        Reference = $"system:{what}",
        Agency = new AgencyCode("sightline"),
        Roles = new HashSet<string> { SystemRole },
        Purpose = new Purpose("run-the-register"),
    };

    /// <summary>May do what the program does by itself; no user can hold it.</summary>
    public const string SystemRole = "system";
}

/// <summary>The actor of this request, command or tick. Reading it before anyone is acting is a defect, not an anonymous visit.</summary>
public sealed class Acting
{
    private Actor? actor;

    public bool IsKnown => actor is not null;

    public Actor Current => actor ?? throw new InvalidOperationException("Nobody is acting: sign in, or act as the system, first.");

    public void As(Actor who) => actor = who;

    public void For(Purpose purpose) => actor = Current with { Purpose = purpose };
}

/// <summary>Whether a role at an agency allows something: Access answers from <c>rulebook/access.yaml</c>.</summary>
public interface IPermissions
{
    bool Allows(Actor actor, string permission);

    bool MaySee(Actor actor, Sensitivity kind);

    /// <summary>Whether one of the actor's roles is ever used for this purpose.</summary>
    bool MayActFor(Actor actor, Purpose purpose) => true;
}
