using NodaTime;
using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record AcknowledgementFollowsTheSending(Instant? At, Instant SentAt, Instant Now) : Rule
{
    public override bool IsBroken => At is not { } at || at < SentAt || at > Now;

    public override Refusal Refusal => At is not { } at
        ? new("On", "Enter when they said so.", "What is owed is done from then on.")
        : at < SentAt
            ? new("On", "They cannot have said so before it was sent.", $"It was sent on {LondonTime.DateAndTime(SentAt)}.", "Enter when they said that it came.")
            : new("On", "They cannot have said so later than now.", "Only what was said counts.", "Enter when they said that it came.");
}
