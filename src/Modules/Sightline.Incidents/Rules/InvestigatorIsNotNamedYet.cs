using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record InvestigatorIsNotNamedYet(bool IsNamed) : Rule
{
    public override bool IsBroken => IsNamed;

    public override Refusal Refusal => new("Investigator", "That officer is named already.");
}
