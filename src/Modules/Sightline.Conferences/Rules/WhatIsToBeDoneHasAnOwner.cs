using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record WhatIsToBeDoneHasAnOwner(bool IsToBeDone, bool HasOwner) : Rule
{
    public override bool IsBroken => IsToBeDone && !HasOwner;

    public override Refusal Refusal => new("Owner", "Choose who will do it.", "What nobody owns is not done.");
}
