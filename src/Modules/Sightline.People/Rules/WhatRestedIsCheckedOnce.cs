using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record WhatRestedIsCheckedOnce(bool IsOwed) : Rule
{
    public override bool IsBroken => !IsOwed;

    public override Refusal Refusal => new("Found", "Your agency owes no check of this.",
        "It was not asked, or somebody has said already what was found.", "Nothing needs doing.");
}
