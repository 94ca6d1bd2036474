using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest.Model;

/// <summary>Something about a manifest that a desk must see to. What is owed and by when is the duty raised by its fact.</summary>
internal sealed class ManifestTask : IVersioned
{
    public required TaskId Id { get; init; }

    public ManifestId? ManifestId { get; init; }

    public int? Row { get; init; }

    public required ManifestProblem Problem { get; init; }

    public required AgencyCode Force { get; init; }

    public OrderId? OrderId { get; set; }

    /// <summary>In plain words; never a value about a person.</summary>
    public required string What { get; init; }

    /// <summary>A file's name where the task is about a file: a court may have put a person's name in it, so it is sealed under the task.</summary>
    public byte[]? FileName { get; init; }

    /// <summary>Only for a manifest that did not come: whose, and for which day.</summary>
    public AgencyCode? Court { get; init; }

    public LocalDate? Day { get; init; }

    public required Instant RaisedAt { get; init; }

    public Instant? ResolvedAt { get; set; }

    /// <summary>How, in the desk's own words, sealed under the task.</summary>
    public byte[]? How { get; set; }

    public long Version { get; set; }
}
