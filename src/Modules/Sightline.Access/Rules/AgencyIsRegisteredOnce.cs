using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgencyIsRegisteredOnce(AgencyCode Code, bool IsRegistered) : Rule
{
    public override bool IsBroken => IsRegistered;

    public override Refusal Refusal => new("Code", $"The directory holds an agency {Code} already.", "", "Use another code, or add desks to the agency that is there.");
}
