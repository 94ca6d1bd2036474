using NodaTime;
using Sightline.Facts;

namespace Sightline.Access.Model;

/// <summary>On which days of the week a court's manifest is expected. A day on which none came is asked after.</summary>
internal sealed class ExpectedManifest
{
    public required AgencyCode Court { get; init; }

    public required IReadOnlyList<IsoDayOfWeek> Weekdays { get; init; }
}
