using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record AgencyHasASecondPerson(bool HasDesk) : Rule
{
    public override bool IsBroken => !HasDesk;

    public override Refusal Refusal => new("", "Your agency has no duty inspector who could agree.",
        "What survivors’ services keep in confidence opens only with a second person of the same agency.", "Ring the services, or the police.");
}
