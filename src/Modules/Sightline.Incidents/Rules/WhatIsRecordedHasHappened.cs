using NodaTime;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record WhatIsRecordedHasHappened(Instant At, Instant Now) : Rule
{
    public override bool IsBroken => At > Now + CallOutIsNotInTheFuture.SlowestClock;

    public override Refusal Refusal => new("At", "This lies in the future.", Instead: "Check the date and the time.");
}
