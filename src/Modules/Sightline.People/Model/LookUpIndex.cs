using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

/// <summary>One key of the look-up index: eight bytes of a hash and the number of a nominal, so that a million nominals stay small.</summary>
[OffLedger("an index over values that stand elsewhere")]
internal sealed class LookUpKeyRow
{
    public required long Hash { get; init; }

    public required long Number { get; init; }
}

/// <summary>What scoring needs of a nominal's ordinary values, in one row, so that a candidate costs one read.</summary>
[OffLedger("an index over values that stand elsewhere")]
internal sealed class LookUpProfile
{
    public required long Number { get; init; }

    public required NominalId NominalId { get; init; }

    public required string Profile { get; set; }
}

/// <summary>A keyed digest of one token of a confidential value. The ordinary look-up never reads this table.</summary>
[OffLedger("an index over values that stand elsewhere")]
internal sealed class ConfidentialKeyRow
{
    public long Sequence { get; init; }

    public required byte[] Digest { get; init; }

    public required AgencyCode RecordedBy { get; init; }

    public required NominalId NominalId { get; init; }
}
