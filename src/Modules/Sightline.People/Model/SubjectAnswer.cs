using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

internal enum AnswerState : short
{
    /// <summary>Scanned and found clean when it was prepared. It is scanned again before it leaves.</summary>
    Prepared = 1,
    Stopped = 2,
    Released = 3,
}

/// <summary>An answer to somebody who asked for what is held about them. What it says and what was found in it lie sealed under its own key.</summary>
internal sealed class SubjectAnswer : IVersioned
{
    public required SubjectAnswerId Id { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>The record by which they were named; the answer is about the whole person.</summary>
    public required NominalId NominalId { get; init; }

    /// <summary>As the ledger names whoever prepared it.</summary>
    public required string PreparedBy { get; init; }

    public required Instant PreparedAt { get; init; }

    /// <summary>A <c>PreparedPaper</c>.</summary>
    public required byte[] Paper { get; init; }

    public required AnswerState State { get; set; }

    public required Instant ScannedAt { get; set; }

    /// <summary>What the newest scan found; null: nothing.</summary>
    public byte[]? Found { get; set; }

    public string? ReleasedBy { get; set; }

    public Instant? ReleasedAt { get; set; }

    /// <summary>Why a second person let it go although something was found; null where nothing was.</summary>
    public byte[]? Why { get; set; }

    public long Version { get; set; }
}
