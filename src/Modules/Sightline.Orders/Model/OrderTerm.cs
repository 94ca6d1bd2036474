using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Model;

/// <summary>One clause. A varied one is never overwritten: it is marked replaced, and the new wording is a term of its own.</summary>
internal sealed class OrderTerm
{
    public required TermId Id { get; init; }

    public required OrderId OrderId { get; init; }

    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required string Plain { get; init; }

    public string? Legal { get; init; }

    public int? Metres { get; init; }

    public Answer PowerOfArrest { get; init; }

    /// <summary>A place other than a home, sealed as survivor-confidential under the order: where she works is where she can be found. Her home never stands here.</summary>
    public byte[]? Place { get; init; }

    /// <summary>Keyed digest of the place's postcode; null where it has none.</summary>
    public byte[]? PlacePostcode { get; init; }

    /// <summary>Keyed digest of house and postcode; null where the place does not say both.</summary>
    public byte[]? PlaceHouse { get; init; }

    /// <summary>The variation that brought it, or the reading of its paper; null for a term entered with the order.</summary>
    public FactId? BroughtBy { get; init; }

    /// <summary>From when a variation put it there; null: since the order was made.</summary>
    public Instant? BroughtAt { get; init; }

    public FactId? ReplacedBy { get; set; }

    public Instant? ReplacedAt { get; set; }
}
