using NodaTime;
using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationIsNotAhead(Instant At, Instant Now) : Rule
{
    public override bool IsBroken => At > Now;

    public override Refusal Refusal => new("At", "It cannot be known from the future.", "It was learned today or before.", "Give the time at which it was learned.");
}
