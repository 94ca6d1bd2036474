using NodaTime;
using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record SendingIsNotAhead(Instant? SentAt, Instant Now) : Rule
{
    public override bool IsBroken => SentAt is not { } at || at > Now;

    public override Refusal Refusal => SentAt is null
        ? new("On", "Enter when it was sent.", "The desk is asked from then on whether it came.")
        : new("On", "It cannot have been sent later than now.", "Only what was sent counts.", "Enter the day and time at which it was sent.");
}
