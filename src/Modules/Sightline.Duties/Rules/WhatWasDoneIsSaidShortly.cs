using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record WhatWasDoneIsSaidShortly(string? What) : Rule
{
    public const int Most = 2_000;

    public override bool IsBroken => What?.Length > Most;

    public override Refusal Refusal => new("What", "What was done must be 2,000 characters or fewer.", "", "Say the rest where the case is recorded.");
}
