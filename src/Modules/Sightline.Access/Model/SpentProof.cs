using NodaTime;
using Sightline.Platform.Storage;

namespace Sightline.Access.Model;

/// <summary>A challenge, code or token that was used and never serves again, remembered for as long as it could otherwise be shown.</summary>
[OffLedger("a digest that is forgotten once it could not be shown again; that somebody signed in is stated as a fact")]
internal sealed class SpentProof
{
    public required byte[] Digest { get; init; }

    public required Instant Until { get; init; }
}
