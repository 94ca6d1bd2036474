using Sightline.Facts;

namespace Sightline.Orders.ImportManifest.Model;

/// <summary>When an applicant can be rung in safety, as she told the court. It stands on her side only, sealed as survivor-confidential under her.</summary>
internal sealed class SafeTime
{
    public required NominalId NominalId { get; init; }

    public required OrderId OrderId { get; init; }

    public required byte[] When { get; init; }
}
