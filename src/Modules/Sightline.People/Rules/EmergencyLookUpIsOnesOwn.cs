using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record EmergencyLookUpIsOnesOwn(string OpenedBy, string ActingNow) : Rule
{
    public override bool IsBroken => OpenedBy != ActingNow;

    public override Refusal Refusal => new("", "This is somebody else’s emergency look-up.",
        "Only whoever said why may go on with it.", "Begin your own.");
}
