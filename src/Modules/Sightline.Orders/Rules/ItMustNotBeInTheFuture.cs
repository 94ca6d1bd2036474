using NodaTime;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>A fact is something that has happened. Ten minutes are left to clocks that differ.</summary>
internal sealed record ItMustNotBeInTheFuture(Instant At, Instant Now, string Where) : Rule
{
    public override bool IsBroken => At > Now + Duration.FromMinutes(10);

    public override Refusal Refusal => new(
        Where, $"{LondonTime.DateAndTime(At)} has not come yet.", "Only what has happened is recorded.", "Check the date and the time.");
}
