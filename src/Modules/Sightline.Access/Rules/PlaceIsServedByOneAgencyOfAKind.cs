using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PlaceIsServedByOneAgencyOfAKind(string Prefix, AgencyCode? ServedBy) : Rule
{
    public override bool IsBroken => ServedBy is not null;

    public override Refusal Refusal => new("PostcodePrefixes", $"{Prefix} is served by {ServedBy} already.",
        "Two agencies of one kind for one place would leave open who must act.", "Name a narrower part of the postcode.");
}
