using NodaTime;
using Sightline.Facts;

namespace Sightline.Orders.ImportManifest.Model;

/// <summary>One manifest as one force's desk received it. Begun and not finished: the import was cut off, and goes on when it is run again.</summary>
internal sealed class ManifestImport
{
    public required ManifestId Id { get; init; }

    public required AgencyCode ReceivedBy { get; init; }

    /// <summary>SHA-256 over its content, however packed; where it cannot be read, over the file. As hex.</summary>
    public required string Digest { get; init; }

    /// <summary>SHA-256 of the file itself, as hex; for a folder, the same as <see cref="Digest"/>.</summary>
    public required string FileDigest { get; init; }

    public required Instant ReceivedAt { get; init; }

    public LocalDate? Day { get; init; }

    public required int Rows { get; init; }

    /// <summary>Why it could not be read at all; then nothing of it was loaded.</summary>
    public string? Trouble { get; init; }

    public Instant? FinishedAt { get; set; }

    public IReadOnlyList<AgencyCode> Courts { get; set; } = [];

    public int Loaded { get; set; }

    public int ToDesk { get; set; }

    public int Refused { get; set; }

    /// <summary>Rows that the register held already, word for word.</summary>
    public int AlreadyHeld { get; set; }
}
