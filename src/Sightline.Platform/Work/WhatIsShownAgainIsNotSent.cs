using Sightline.Kernel;

namespace Sightline.Platform.Work;

internal sealed record WhatIsShownAgainIsNotSent(bool IsShownAgain) : Rule
{
    public override bool IsBroken => IsShownAgain;

    public override Refusal Refusal => new("", "You were signed out before this was sent.", "Nothing of it is recorded yet.", "Check what you typed, and send it again.");
}
