using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record OnlyTheHolderAddsDetails(AgencyCode HeldBy, AgencyCode Speaker) : Rule
{
    public override bool IsBroken => HeldBy != Speaker;

    public override Refusal Refusal => new("HeldBy", "This record is held by another agency.",
        "Each agency says only what it knows itself; the records are tied, not mixed.", "Record the person as your agency holds them, or ask the agency that holds the record.");
}
