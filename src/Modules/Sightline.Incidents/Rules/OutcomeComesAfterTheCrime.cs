using NodaTime;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OutcomeComesAfterTheCrime(Instant At, Instant Crime, Instant Now) : Rule
{
    public override bool IsBroken => At < Crime || At > Now + CallOutIsNotInTheFuture.SlowestClock;

    public override Refusal Refusal => new("At", At < Crime ? "The outcome lies before the crime." : "The outcome is in the future.", Instead: "Check the date.");
}
