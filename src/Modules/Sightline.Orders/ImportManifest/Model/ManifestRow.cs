using Sightline.Facts;
using Sightline.Facts.Orders;

namespace Sightline.Orders.ImportManifest.Model;

internal enum RowOutcome
{
    /// <summary>An order in the register, with nothing for anyone to put right.</summary>
    Loaded = 1,

    /// <summary>An order in the register, and a task for the desk.</summary>
    ToDesk = 2,

    /// <summary>No order in the register; the desk's task says why.</summary>
    Refused = 3,

    /// <summary>The very same row had been taken before: nothing changed.</summary>
    AlreadyHeld = 4,
}

/// <summary>What became of one row.</summary>
internal sealed class ManifestRow
{
    public required ManifestId ManifestId { get; init; }

    /// <summary>Under the headings, from 1.</summary>
    public required int Number { get; init; }

    public required byte[] Identity { get; init; }

    /// <summary>Keyed digest of the case's number; null when the row has none.</summary>
    public byte[]? CaseKey { get; init; }

    /// <summary>Keyed digest of both sides' names.</summary>
    public byte[]? PartiesKey { get; init; }

    public required RowOutcome Outcome { get; init; }

    public OrderId? OrderId { get; set; }

    public IReadOnlyList<ManifestProblem> Problems { get; init; } = [];

    /// <summary>What is wrong, in plain words; never a value about a person.</summary>
    public required string Reason { get; init; }

    /// <summary>Whose key seals the two below: the order's, or where there is none the task's.</summary>
    public Guid? ValuesUnder { get; init; }

    /// <summary>The row's fields that may be held as ordinary, sealed; only where the desk has something to put right.</summary>
    public byte[]? Values { get; init; }

    /// <summary>Those that are kept from all but the entitled, sealed as survivor-confidential.</summary>
    public byte[]? Confidential { get; init; }

    /// <summary>SHA-256, as hex, of the paper that waits under the task because the order could not be entered.</summary>
    public string? WaitingDocument { get; init; }
}
