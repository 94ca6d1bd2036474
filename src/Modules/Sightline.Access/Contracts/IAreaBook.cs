using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Access.Contracts;

/// <summary>
/// Sets up an area that is not in the national list: its agencies, desks and users, through the same actions as the directory's own pages.
/// For installations and for the invented area of the demonstration.
/// </summary>
public interface IAreaBook
{
    /// <exception cref="Kernel.RulesBrokenException">The code is taken, or a place or a court's name belongs to another agency.</exception>
    Task RegisterAsync(AreaAgency agency, CancellationToken stop);

    /// <exception cref="Kernel.RulesBrokenException">The agency, its cover or its manager's desk is not in the directory.</exception>
    Task AddDeskAsync(AreaDesk desk, CancellationToken stop);

    /// <summary>States what two agencies of the area have signed.</summary>
    /// <exception cref="Kernel.RulesBrokenException">The gateway is not for these two, stands by law, or such an agreement holds on some of these days already.</exception>
    Task AgreeAsync(AreaAgreement agreement, CancellationToken stop);

    /// <summary>Adds a user who signs in with this password and holds one role at one agency.</summary>
    Task<UserId> AddUserAsync(AreaUser user, CancellationToken stop);
}

public sealed record AreaAgency
{
    public required AgencyCode Code { get; init; }

    public required AgencyKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>For a court: the force its orders go to where no address says otherwise.</summary>
    public AgencyCode? Force { get; init; }

    /// <summary>Parts of postcodes it serves; one agency of a kind for each.</summary>
    public IReadOnlyList<string> PostcodePrefixes { get; init; } = [];

    /// <summary>For a court: the names and codes by which manifests call it beside its own name.</summary>
    public IReadOnlyList<string> CourtNames { get; init; } = [];

    /// <summary>For a court: the days on which its manifest is expected.</summary>
    public IReadOnlyList<IsoDayOfWeek> ManifestDays { get; init; } = [];
}

public sealed record AreaDesk
{
    public required AgencyCode Agency { get; init; }

    /// <summary>One of <see cref="DeskRole"/>. The desk's code is its agency's and its role: "police-northgate/order-desk".</summary>
    public required string Role { get; init; }

    public required string Name { get; init; }

    /// <summary>As the directory writes them: "Mon-Fri 08:00-18:00". Empty: always open.</summary>
    public string Hours { get; init; } = "";

    public DeskCode? Cover { get; init; }

    public DeskCode? Manager { get; init; }

    public string? Phone { get; init; }

    /// <summary>Where notices for it are sent, if anywhere.</summary>
    public string? Email { get; init; }
}

public sealed record AreaAgreement
{
    /// <summary>A gateway of the rulebook that stands by agreement.</summary>
    public required string Gateway { get; init; }

    /// <summary>Who tells.</summary>
    public required AgencyCode From { get; init; }

    /// <summary>Who is told.</summary>
    public required AgencyCode To { get; init; }

    public required LocalDate FirstDay { get; init; }

    /// <summary>Inclusive; null: no end was agreed.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>By which the signed paper is found.</summary>
    public required string Reference { get; init; }
}

public sealed record AreaUser
{
    public required string UserName { get; init; }

    public required string Name { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>A role of the access matrix.</summary>
    public required string Role { get; init; }

    public IReadOnlyList<DeskCode> Desks { get; init; } = [];

    public required string Password { get; init; }
}
