using Sightline.Access.Model;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgreementNamesItsPaper(string? Reference) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Reference) || Reference.Length > SharingAgreement.LongestReference;

    public override Refusal Refusal => new("Reference", "Say by which reference the signed agreement is found.",
        "Whoever asks why something was shared must be able to read it.", $"Give its number or title, in up to {SharingAgreement.LongestReference} letters.");
}
