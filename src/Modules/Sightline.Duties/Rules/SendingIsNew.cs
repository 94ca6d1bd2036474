using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record SendingIsNew(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new("Sending", "This sending is recorded already.", "A sending is recorded once, under one number.", "Give a sending of its own a number of its own.");
}
