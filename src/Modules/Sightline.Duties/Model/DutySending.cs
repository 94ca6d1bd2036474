using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Model;

/// <summary>That what is owed was passed on, to which desk, how and when; and whether that desk has said that it came.</summary>
internal sealed class DutySending : IVersioned
{
    public required SendingId Id { get; init; }

    public required DutyId Duty { get; init; }

    /// <summary>Null: the desk is not in this register, and <see cref="ToWhom"/> says which it is.</summary>
    public AgencyCode? To { get; init; }

    public DeskCode? Desk { get; init; }

    /// <summary>Sealed under the duty's own key.</summary>
    public byte[]? ToWhom { get; init; }

    public required PassedBy How { get; init; }

    public required Instant SentAt { get; init; }

    /// <summary>Null: nobody has said that it came.</summary>
    public Instant? AcknowledgedAt { get; set; }

    /// <summary>The agency whose word that is.</summary>
    public AgencyCode? AcknowledgedBy { get; set; }

    public PassedBy? AcknowledgedHow { get; set; }

    /// <summary>Sealed under the duty's own key.</summary>
    public byte[]? AcknowledgedWho { get; set; }

    public long Version { get; set; }
}
