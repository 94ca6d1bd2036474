using Sightline.Access.Directory;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PlaceIsPartOfAPostcode(string Prefix) : Rule
{
    public override bool IsBroken => PostcodeParts.Canonical(Prefix) is null;

    public override Refusal Refusal => new("PostcodePrefixes", $"“{Prefix}” is not part of a postcode.", "",
        "Write an area (ZY), a district (ZZ1), a sector (ZZ1 2) or a whole postcode.");
}
