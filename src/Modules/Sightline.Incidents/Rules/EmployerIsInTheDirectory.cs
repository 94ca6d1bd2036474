using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record EmployerIsInTheDirectory(bool IsThere) : Rule
{
    public override bool IsBroken => !IsThere;

    public override Refusal Refusal => new("Employer", "That agency is not in the directory.", Instead: "Choose one from the list, or name it below.");
}
