using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagStandsOnOneThing(bool IsPerson, bool IsIncident) : Rule
{
    public override bool IsBroken => IsPerson == IsIncident;

    public override Refusal Refusal => new("Nominal", "A flag stands on one person or on one call-out.", "Otherwise nobody can say what it is about.", "Name one of the two.");
}
