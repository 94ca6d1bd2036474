using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;

namespace Sightline.People.Model;

/// <summary>What somebody agreed that one agency may tell, or what it decided to tell without. Never changed; it ends by a <see cref="SharingConsentEnd"/> or by its day.</summary>
internal sealed class SharingConsent
{
    public long Sequence { get; init; }

    public required ConsentId Id { get; init; }

    public required NominalId NominalId { get; init; }

    /// <summary>That tells.</summary>
    public required AgencyCode Agency { get; init; }

    public required string Gateway { get; init; }

    public required LocalDate FirstDay { get; init; }

    /// <summary>Included.</summary>
    public required LocalDate LastDay { get; init; }

    public required SharingGround Ground { get; init; }

    /// <summary>A <see cref="ConsentWords"/>, survivor-confidential; of what is told without consent the reason stands in its second part.</summary>
    public required byte[] Said { get; init; }

    public required string By { get; init; }

    public required Instant StatedAt { get; init; }
}

/// <summary>It no longer stands, from that moment.</summary>
internal sealed class SharingConsentEnd
{
    public required ConsentId ConsentId { get; init; }

    public required byte[] Why { get; init; }

    public required string By { get; init; }

    public required Instant At { get; init; }
}
