using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record SendingLeadsThere(bool Leads) : Rule
{
    public override bool IsBroken => !Leads;

    public override Refusal Refusal => new("To", "This cannot be sent to that desk.", "What is owed here is for a desk of another kind.", "Choose a desk of the list.");
}
