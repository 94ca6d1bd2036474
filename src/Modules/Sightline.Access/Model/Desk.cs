using Sightline.Facts;

namespace Sightline.Access.Model;

/// <summary>Where an agency is reached for one kind of work.</summary>
internal sealed class Desk
{
    public required DeskCode Code { get; init; }

    public required AgencyCode Agency { get; init; }

    public required string Role { get; init; }

    public required string Name { get; init; }

    /// <summary>Empty: always open.</summary>
    public required string Hours { get; init; }

    /// <summary>The agency has not said when this desk is there; until it does, these hours are taken for it.</summary>
    public bool HoursAreAssumed { get; init; }

    public DeskCode? Cover { get; init; }

    public DeskCode? Manager { get; init; }

    /// <summary>Null: not known.</summary>
    public string? Phone { get; init; }

    /// <summary>Where notices for this desk are sent. Null: nowhere; they are read in the program.</summary>
    public string? Email { get; set; }
}
