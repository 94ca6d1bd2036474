using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Access.Contracts;

/// <summary>Who responds where: agencies, their desks, and which agency serves a place. Holds organisations only, never a person.</summary>
public interface IDirectory
{
    Task<Agency?> FindAsync(AgencyCode code, CancellationToken stop);

    Task<IReadOnlyList<Agency>> OfKindAsync(AgencyKind kind, CancellationToken stop);

    Task<Desk?> DeskAsync(DeskCode code, CancellationToken stop);

    /// <summary>The desk of that role (<see cref="DeskRole"/>) at an agency; null when the agency has none.</summary>
    Task<Desk?> DeskOfAsync(AgencyCode agency, string role, CancellationToken stop);

    /// <summary>The agency of a kind that serves a postcode (police: the force of that address). Not known when no area holds it.</summary>
    Task<Known<AgencyCode>> ServingAsync(AgencyKind kind, string postcode, CancellationToken stop);

    /// <summary>The force for a court's orders where no address says otherwise.</summary>
    Task<Known<AgencyCode>> ForceOfCourtAsync(AgencyCode court, CancellationToken stop);

    /// <summary>A court by the code or the name that its own manifest uses. Null: unknown here.</summary>
    Task<Agency?> FindCourtAsync(string? courtCode, string? courtName, CancellationToken stop);

    /// <summary>The courts whose manifests are expected on a day (their expected days are data).</summary>
    Task<IReadOnlyList<Agency>> CourtsExpectedAsync(LocalDate day, CancellationToken stop);

    /// <summary>A user's name, as the user's own agency shows it; "somebody who has left" when unknown.</summary>
    Task<string> UserNameAsync(UserId user, CancellationToken stop);

    /// <summary>The users of an agency in a role: an officer to send, a manager to tell.</summary>
    Task<IReadOnlyList<UserEntry>> UsersInRoleAsync(AgencyCode agency, string role, CancellationToken stop);

    /// <summary>Whether anybody at that agency holds a role with that permission: whether it can act in this register at all.</summary>
    Task<bool> HasUserWhoMayAsync(AgencyCode agency, string permission, CancellationToken stop);
}

public sealed record UserEntry(UserId User, string Name, AgencyCode Agency);

public sealed record Agency
{
    public required AgencyCode Code { get; init; }

    public required string Name { get; init; }

    public required AgencyKind Kind { get; init; }

    /// <summary>The rulebook area it belongs to ("greater-manchester"); null when none.</summary>
    public string? Area { get; init; }
}

public sealed record Desk
{
    public required DeskCode Code { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>One of <see cref="DeskRole"/>.</summary>
    public required string Role { get; init; }

    public required string Name { get; init; }

    /// <summary>As <c>DeskHours.Parse</c> reads it: "Mon-Fri 08:00-18:00". Empty: always open.</summary>
    public required string Hours { get; init; }

    /// <summary>Who answers when this desk is shut; null when nobody does.</summary>
    public DeskCode? Cover { get; init; }

    /// <summary>The desk's manager's desk, told when something is late.</summary>
    public DeskCode? Manager { get; init; }

    /// <summary>The number to ring; null when not known.</summary>
    public string? Phone { get; init; }
}

public static class DirectoryNames
{
    /// <summary>A user's name, by how the ledger names whoever acted.</summary>
    /// <param name="otherwise">Where it names no user.</param>
    public static async Task<string> NameOfAsync(this IDirectory directory, string? reference, string otherwise, CancellationToken stop) =>
        Actor.UserOf(reference) is { } user ? await directory.UserNameAsync(user, stop) : otherwise;
}
