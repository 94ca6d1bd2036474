using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ConsentNamesWhomItLeadsTo(bool LeadsThere) : Rule
{
    public override bool IsBroken => !LeadsThere;

    public override Refusal Refusal => new("To", "What you chose is not told to this agency.", "The rulebook has no gateway to its kind.", "Choose an agency of the list, or all of them.");
}
