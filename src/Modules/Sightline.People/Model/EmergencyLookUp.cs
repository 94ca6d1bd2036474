using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Storage;

namespace Sightline.People.Model;

/// <summary>Somebody looks in an emergency: why, for what, until when. What was typed is sealed under the look-up's own key.</summary>
internal sealed class EmergencyLookUp : IVersioned
{
    public required EmergencyId Id { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>As the ledger names whoever looks.</summary>
    public required string By { get; init; }

    public required string Roles { get; init; }

    public required EmergencyReason Reason { get; init; }

    public required byte[] Why { get; init; }

    /// <summary>A <see cref="Contracts.LookUpQuery"/>.</summary>
    public required byte[] Searched { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>From this moment on nothing is shown any more. Exclusive.</summary>
    public required Instant Until { get; init; }

    public Instant? SecondAskedAt { get; set; }

    public string? SecondBy { get; set; }

    public bool? SecondApproved { get; set; }

    public Instant? SecondAnsweredAt { get; set; }

    /// <summary>What survivors' services hold was searched and opened too.</summary>
    public Instant? ServicesOpenedAt { get; set; }

    public string? ReviewedBy { get; set; }

    public Instant? ReviewedAt { get; set; }

    public EmergencyOutcome? Outcome { get; set; }

    public byte[]? ReviewWhy { get; set; }

    public long Version { get; set; }

    internal bool IsOpenAt(Instant now) => now < Until;

    internal bool IsApproved => SecondApproved == true;
}

/// <summary>Somebody who may be meant, best first.</summary>
internal sealed class EmergencyFound
{
    public required EmergencyId LookUpId { get; init; }

    public required NominalId NominalId { get; init; }

    public required int Place { get; init; }

    /// <summary>Why they were found, in words; sealed, because it says which of the values fit.</summary>
    public required byte[] Why { get; init; }

    /// <summary>Null: their name was shown, and nothing else.</summary>
    public Instant? OpenedAt { get; set; }
}
