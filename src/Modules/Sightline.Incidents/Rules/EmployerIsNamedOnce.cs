using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record EmployerIsNamedOnce(EmployeeStatement Said) : Rule
{
    public override bool IsBroken => Said.Employer is not null && Said.EmployerNamed is not null;

    public override Refusal Refusal => new("EmployerNamed", "Two agencies were named.", Instead: "Choose it from the list, or name one that is not on it.");
}
