using NodaTime;
using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record WhatIsDrawnHasHappened(LocalDate Last, LocalDate Today) : Rule
{
    public override bool IsBroken => Last > Today;

    public override Refusal Refusal => new("Last", "The last day has not come yet.", "A sample is drawn of what happened.", "Choose today or a day before it.");
}
