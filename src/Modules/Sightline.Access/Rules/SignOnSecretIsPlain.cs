using Sightline.Access.Model;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record SignOnSecretIsPlain(string? Secret) : Rule
{
    // RFC 6749, appendix A.2: visible ASCII.
    public override bool IsBroken => Secret is { Length: > 0 } && (Secret.Length > SignOnProvider.LongestSecret || Secret.Any(letter => letter is < ' ' or > '~'));

    public override Refusal Refusal => new("Secret", "This cannot be a client secret.", "", "Enter the secret that your provider gave this register, or nothing where it gave none.");

    // A record prints its parts: a secret must not be one of them.
    public override string ToString() => nameof(SignOnSecretIsPlain);
}
