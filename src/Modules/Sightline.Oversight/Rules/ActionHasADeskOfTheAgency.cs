using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record ActionHasADeskOfTheAgency(bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("Desk", "Choose one of your agency’s desks.");
}
