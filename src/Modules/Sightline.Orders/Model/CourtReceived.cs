using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Model;

/// <summary>How far the register reaches for one court: what "none in this register" can mean.</summary>
[OffLedger("follows from the manifests received and orders made, which are facts")]
internal sealed class CourtReceived
{
    public required AgencyCode Court { get; init; }

    public required Instant ReceivedAt { get; set; }

    /// <summary>The day the court's newest list is for; null where none has said.</summary>
    public LocalDate? Day { get; set; }
}
