using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record PlanSaysWhen(string? When) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(When);

    public override Refusal Refusal => new("When", "Say when whoever they fear is not expected to be there.",
        "An hour chosen by chance may be the wrong one.", "Working hours, a school run, an appointment: whatever is known. If nothing is, say so.");
}
