using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ConsentHasAGateway(bool IsThere) : Rule
{
    public override bool IsBroken => !IsThere;

    public override Refusal Refusal => new("Gateway", "Choose what may be told.", "Consent to be told of everything is no consent.", "Choose one of the list.");
}
