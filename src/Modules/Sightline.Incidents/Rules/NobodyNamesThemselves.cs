using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record NobodyNamesThemselves(bool IsOneself) : Rule
{
    public override bool IsBroken => IsOneself;

    public override Refusal Refusal => new("Investigator", "Nobody names themselves.", "Who opens an employee’s case is said by somebody else.", "Ask your manager at the unit, or professional standards.");
}
