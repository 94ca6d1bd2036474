using NodaTime;
using Sightline.Facts;

namespace Sightline.Duties.Model;

/// <summary>Somebody in a referral to MARAC. To decide whether a further incident is a repeat, never to be shown.</summary>
internal sealed class MaracReferral
{
    public required SendingId Sending { get; init; }

    public required NominalId Nominal { get; init; }

    public required bool IsProtected { get; init; }

    public required Instant At { get; init; }
}
