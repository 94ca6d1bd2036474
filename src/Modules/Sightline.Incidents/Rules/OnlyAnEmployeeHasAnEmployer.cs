using Sightline.Facts.Incidents;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OnlyAnEmployeeHasAnEmployer(EmployeeStatement Said) : Rule
{
    public override bool IsBroken => Said.Works != Answer.Yes && (Said.Employer ?? (object?)Said.EmployerNamed ?? Said.Workplace) is not null;

    public override Refusal Refusal => new("Works", "An agency or a workplace was named of somebody who was not said to work for one.", Instead: "Say that they do, or take the agency and the workplace away.");
}
