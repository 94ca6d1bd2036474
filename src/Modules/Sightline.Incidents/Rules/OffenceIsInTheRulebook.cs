using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OffenceIsInTheRulebook(bool IsKnown) : Rule
{
    public override bool IsBroken => !IsKnown;

    public override Refusal Refusal => new("Offence", "That offence is not on the list of that day.", Instead: "Choose an offence from the list, or “Another offence”.");
}
