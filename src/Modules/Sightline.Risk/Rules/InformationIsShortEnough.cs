using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationIsShortEnough(string? What) : Rule
{
    public override bool IsBroken => What?.Length > NewInformation.GiveNewInformationAction.Longest;

    public override Refusal Refusal => new(
        "What", "What you know must be 4,000 characters or fewer.", "It is read by somebody who must act today.", "Say what matters most, and where the rest is.");
}
