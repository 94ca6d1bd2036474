using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>What somebody had typed when their session ended, for them alone and for an hour: ciphertext that names neither page nor person.</summary>
[OffLedger("a form that was never sent, enciphered, gone within the hour")]
internal sealed class KeptWork
{
    public required Guid Id { get; init; }

    public required UserId User { get; init; }

    public required Instant TypedAt { get; init; }

    public required Instant Until { get; init; }

    public required byte[] Sealed { get; init; }
}
