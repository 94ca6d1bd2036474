using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record WhatIsToBeDoneHasATime(bool IsToBeDone, bool HasTime) : Rule
{
    public override bool IsBroken => IsToBeDone && !HasTime;

    public override Refusal Refusal => new("DueOn", "Say by when it must be done.");
}
