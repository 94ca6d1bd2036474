using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgencyHasASignOn(bool HasOne) : Rule
{
    public override bool IsBroken => !HasOne;

    public override Refusal Refusal => new("", "Your agency has no sign-on set up here.", "", "Somebody may have ended it. There is nothing more to do.");
}
