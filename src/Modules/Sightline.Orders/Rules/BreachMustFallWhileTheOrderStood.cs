using NodaTime;
using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>A breach is of an order in force.</summary>
internal sealed record BreachMustFallWhileTheOrderStood(ProtectiveOrder? Order, Instant At) : Rule
{
    public override bool IsBroken => Order is not null && (LondonTime.DayOf(At) < Order.MadeOn || LondonTime.DayOf(At) > Order.LastDay || Order.DischargedAt is { } ended && At >= ended);

    public override Refusal Refusal => new(
        "At", "The order was not in force at that time.", "Only an order in force can be broken.", "Check the date. If it is another order that was broken, record it against that one; what happened is still to be recorded as a call-out.");
}
