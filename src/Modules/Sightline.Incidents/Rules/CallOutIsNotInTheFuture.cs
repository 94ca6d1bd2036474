using NodaTime;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

/// <summary>A clock may run a little ahead of ours; a mistyped date is ahead by far more.</summary>
internal sealed record CallOutIsNotInTheFuture(Instant At, Instant Now) : Rule
{
    internal static readonly Duration SlowestClock = Duration.FromMinutes(10);

    public override bool IsBroken => At > Now + SlowestClock;

    public override Refusal Refusal => new("On", "The call-out is in the future.", Instead: "Check the date and the time.");
}
