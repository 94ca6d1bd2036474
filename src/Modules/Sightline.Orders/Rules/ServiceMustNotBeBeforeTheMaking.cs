using NodaTime;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Service comes after making.</summary>
internal sealed record ServiceMustNotBeBeforeTheMaking(LocalDate? MadeOn, Instant At) : Rule
{
    public override bool IsBroken => MadeOn is { } made && LondonTime.DayOf(At) < made;

    public override Refusal Refusal => new(
        "At", $"That is before the order was made on {LondonTime.Date(MadeOn ?? default)}.", "Nobody can be served with, or told of, an order that does not exist.", "Check the date of service and the date of the order.");
}
