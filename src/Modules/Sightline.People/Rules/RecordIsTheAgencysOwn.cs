using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RecordIsTheAgencysOwn(bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("", "Your agency does not hold this record.",
        "Each agency decides on what it holds itself.", "Open your agency’s own record of this person, or ask the agency that holds this one.");
}
