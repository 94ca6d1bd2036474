using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgencyIsInTheDirectory(AgencyCode Code, bool IsRegistered) : Rule
{
    public override bool IsBroken => !IsRegistered;

    public override Refusal Refusal => new("Agency", $"The directory holds no agency {Code}.", "", "Check the code, or register the agency first.");
}
