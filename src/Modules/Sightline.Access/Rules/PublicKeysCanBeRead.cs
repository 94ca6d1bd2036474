using Microsoft.IdentityModel.Tokens;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PublicKeysCanBeRead(string Text, IReadOnlyList<JsonWebKey>? Keys) : Rule
{
    internal const int Longest = 16_000;

    public override bool IsBroken => Text.Length > Longest || Keys is null or { Count: 0 } || Keys.Any(key => key.HasPrivateKey);

    public override Refusal Refusal => new("keys", "These are not public keys that can be used.", "A private key must never leave the system it belongs to.",
        "Give a JSON list of public keys (JWKS, RFC 7517): RSA of 2,048 bits or more, or on a curve.");

    // A record prints its parts: what was given by mistake may be a private key.
    public override string ToString() => nameof(PublicKeysCanBeRead);
}
