using NodaTime;
using Sightline.Kernel;

namespace Sightline.Risk.Rules;

/// <summary>A clock may run a little ahead of ours; a mistyped date is ahead by far more.</summary>
internal sealed record AssessmentIsNotInTheFuture(Instant At, Instant Now) : Rule
{
    private static readonly Duration SlowestClock = Duration.FromMinutes(10);

    public override bool IsBroken => At > Now + SlowestClock;

    public override Refusal Refusal => new("On", "The assessment is in the future.", Instead: "Check the date and the time.");
}
