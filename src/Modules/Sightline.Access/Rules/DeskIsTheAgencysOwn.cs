using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record DeskIsTheAgencysOwn(DeskCode Desk, bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("Desks", $"{Desk} is not a desk of this agency.", "", "Choose from the agency’s own desks.");
}
