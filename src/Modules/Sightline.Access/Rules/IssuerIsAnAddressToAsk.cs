using Sightline.Access.Model;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record IssuerIsAnAddressToAsk(string Issuer, Uri? Address) : Rule
{
    public override bool IsBroken => Address is null || Issuer.Length > SignOnProvider.LongestIssuer || Issuer.Contains('?', StringComparison.Ordinal) || !System.Text.Ascii.IsValid(Issuer);

    public override Refusal Refusal => new("Issuer", "This cannot be the issuer of a sign-on.", "Whoever stands between could sign in as anybody.",
        "Enter the address as your provider writes it: https, without a question mark.");
}
