using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>The public half of a key that a user's own device keeps and unlocks by a finger, a face or a number. Rows are proved like any other: one put in by hand is found.</summary>
internal sealed class Passkey : IVersioned
{
    /// <summary>Both sides of the standard allow so many bytes.</summary>
    internal const int LongestCredential = 1023;

    public required PasskeyId Id { get; init; }

    public required UserId User { get; init; }

    /// <summary>What the device calls the key.</summary>
    public required byte[] Credential { get; init; }

    /// <summary>COSE form, as the device gave it.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>As the user calls it, to know it again in their list.</summary>
    public required string Name { get; init; }

    public required Instant AddedAt { get; init; }

    public Instant? UsedAt { get; set; }

    /// <summary>How often the device has signed, where it counts; one that goes back is a copy.</summary>
    public required long SignCount { get; set; }

    public required IReadOnlyList<string> Transports { get; init; }

    /// <summary>The device's maker keeps copies of the key on the user's other devices.</summary>
    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    public long Version { get; set; }
}
