using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Model;

/// <summary>That the order was changed, whether or not the new wording has reached us.</summary>
internal sealed class OrderVariation
{
    /// <summary>The fact that stated it.</summary>
    public required FactId Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required Instant At { get; init; }

    public required Answer WordingReceived { get; init; }

    /// <summary>Empty: not known which, so every term it had that day.</summary>
    public IReadOnlyList<TermId> TermsTouched { get; init; } = [];

    public LocalDate? LastDay { get; init; }

    public required AgencyCode StatedBy { get; init; }
}

/// <summary>
/// Somebody who may not end, change or serve this order said that it was. The statement is kept whole and sealed; nothing changes until court
/// or police confirm it.
/// </summary>
[OffLedger("held as OrderStatementDisputed; confirmed by the fact it holds being stated")]
internal sealed class DisputedStatement
{
    /// <summary>The fact as it was stated.</summary>
    public required FactId Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required AgencyCode StatedBy { get; init; }

    /// <summary>The name of the fact.</summary>
    public required string Statement { get; init; }

    public required Instant At { get; init; }

    public required byte[] Content { get; init; }

    public Instant? ConfirmedAt { get; set; }

    public AgencyCode? ConfirmedBy { get; set; }
}
