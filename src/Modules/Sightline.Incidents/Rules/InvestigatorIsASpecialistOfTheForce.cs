using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record InvestigatorIsASpecialistOfTheForce(bool IsOne) : Rule
{
    public override bool IsBroken => !IsOne;

    public override Refusal Refusal => new("Investigator", "That is no specialist officer of this force.", "The specialist unit of where it happened investigates.", "Choose one from the list.");
}
