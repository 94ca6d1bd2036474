using NodaTime;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record CallIsNotInTheFuture(Instant At, Instant Now) : Rule
{
    public override bool IsBroken => At > Now + CallOutIsNotInTheFuture.SlowestClock;

    public override Refusal Refusal => new("At", "The call is in the future.", Instead: "Check the date and the time.");
}
