using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagStandsOnce(bool Stands) : Rule
{
    public override bool IsBroken => Stands;

    public override Refusal Refusal => new("Kind", "Your agency has set this flag already.", "Two of one kind would have to be ended twice.", "Confirm the one that stands.");
}
