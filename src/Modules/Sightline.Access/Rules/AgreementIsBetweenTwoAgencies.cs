using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgreementIsBetweenTwoAgencies(AgencyCode From, AgencyCode To) : Rule
{
    public override bool IsBroken => From == To;

    public override Refusal Refusal => new("To", "An agency needs no agreement with itself.", "", "Choose the agency that is told.");
}
