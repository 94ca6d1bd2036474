using NodaTime;
using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>An ended order binds nobody.</summary>
internal sealed record OrderMustNotHaveEnded(ProtectiveOrder? Order, Instant At) : Rule
{
    public override bool IsBroken => Order is not null && (LondonTime.DayOf(At) > Order.LastDay || Order.DischargedAt is { } ended && At >= ended);

    public override Refusal Refusal => new(
        "At", "The order had ended by then.", "What has ended can be neither served, changed nor ended again.", "Check the date. If the court made another order, register that one.");
}
