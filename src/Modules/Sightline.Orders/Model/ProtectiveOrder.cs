using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Model;

internal enum OrderStage
{
    AppliedFor = 1,
    Made = 2,
}

/// <summary>A protective order, a notice, conditions, or a requirement of a sentence, as the register holds it. What he may not do stands in its terms.</summary>
internal sealed class ProtectiveOrder : IVersioned
{
    public required OrderId Id { get; init; }

    public required OrderTypeCode Type { get; init; }

    public required OrderStage Stage { get; set; }

    public AgencyCode? Applicant { get; set; }

    /// <summary>The court that was asked for it.</summary>
    public AgencyCode? AppliedTo { get; set; }

    public Instant? AppliedAt { get; set; }

    public AgencyCode? MadeBy { get; set; }

    /// <summary>The rulebook area of whoever made it: with the day, it says which law it is read by until it ends.</summary>
    public string? MadeInArea { get; set; }

    public AgencyCode? Force { get; set; }

    public string? CourtReference { get; set; }

    public LocalDate? MadeOn { get; set; }

    /// <summary>Inclusive.</summary>
    public LocalDate? LastDay { get; set; }

    public Answer UntilFurtherOrder { get; set; }

    public Answer MadeWithoutNotice { get; set; }

    public Answer PronouncedInHisPresence { get; set; }

    /// <summary>SHA-256 of the document held, as hex.</summary>
    public string? Document { get; set; }

    /// <summary>When the making was stated to have happened; the day itself is <see cref="MadeOn"/>.</summary>
    public Instant? MadeAt { get; set; }

    public FactId? MadeFact { get; set; }

    public AgencyCode EnteredBy { get; set; }

    public Instant? ConfirmedAt { get; set; }

    public AgencyCode? ConfirmedBy { get; set; }

    public FactId? ConfirmedFact { get; set; }

    public LocalDate? DischargedOn { get; set; }

    public Instant? DischargedAt { get; set; }

    public AgencyCode? DischargedBy { get; set; }

    public FactId? DischargedFact { get; set; }

    /// <summary>That its last day has passed has been stated, once.</summary>
    public Instant? ExpiryStatedAt { get; set; }

    public long Version { get; set; }

    /// <summary>Short, for speech and page titles.</summary>
    public string Reference => ReferenceOf(Id);

    /// <summary>The end of the id: its beginning is the time, alike for every order of the same minute.</summary>
    public static string ReferenceOf(OrderId order) => $"O-{order.Value.ToString("N")[^6..].ToUpperInvariant()}";
}
