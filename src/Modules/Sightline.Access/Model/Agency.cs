using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Access.Model;

/// <summary>An organisation of the directory.</summary>
internal sealed class Agency
{
    public required AgencyCode Code { get; init; }

    public required AgencyKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The rulebook area it belongs to; null when none.</summary>
    public string? Area { get; init; }

    /// <summary>The Office for National Statistics' code of its area; null when it has none or it is not known.</summary>
    public string? OnsCode { get; init; }

    /// <summary>A court's force, for orders where no address says otherwise; null when not known, and for other kinds.</summary>
    public AgencyCode? Force { get; init; }
}
