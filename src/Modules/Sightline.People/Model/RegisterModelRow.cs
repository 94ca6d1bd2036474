using NodaTime;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

internal enum RegisterModelState : short
{
    /// <summary>Look-ups and imports weigh by it.</summary>
    Standing = 1,

    /// <summary>A later one stands in its place.</summary>
    Superseded = 2,

    /// <summary>It was not put in place: <see cref="RegisterModelRow.Why"/> says why.</summary>
    Refused = 3,
}

/// <summary>What this register taught about how records of one person differ, when, and of how many records.</summary>
[OffLedger("counted from values that stand elsewhere; counted anew when it is gone")]
internal sealed class RegisterModelRow
{
    public long Sequence { get; init; }

    public required Instant LearnedAt { get; init; }

    /// <summary>Records that every viewer may see: those that survivors' services hold are no part of it.</summary>
    public required int Records { get; init; }

    /// <summary>How many pairs of these are expected to be of one person.</summary>
    public required double OnePerson { get; init; }

    public required RegisterModelState State { get; set; }

    public string? Why { get; set; }

    /// <summary>Readable JSON; it holds no value of anybody's. Null where too few records taught nothing.</summary>
    public string? Model { get; init; }

    /// <summary>How common values are, as hashes of those that many have. Only while it stands.</summary>
    public byte[]? Commonness { get; set; }
}
