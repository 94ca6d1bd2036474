using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record WhatARecordDischargesIsNotMarkedDone(bool MayBeMarked) : Rule
{
    public override bool IsBroken => !MayBeMarked;

    public override Refusal Refusal => new(
        "", "This cannot be marked as done.", "It is done when what happened is recorded, so that everybody who relies on it sees it.",
        "Open it and record what happened.");
}
