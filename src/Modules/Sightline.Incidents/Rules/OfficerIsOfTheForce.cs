using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OfficerIsOfTheForce(bool IsOfTheForce) : Rule
{
    public override bool IsBroken => !IsOfTheForce;

    public override Refusal Refusal => new("Officer", "That is not a response officer of this force.", "What is sent is read by whoever it is sent to.",
        "Choose an officer from the list.");
}
