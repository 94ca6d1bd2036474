using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>First the order, then what became of it.</summary>
internal sealed record OrderMustBeKnown(ProtectiveOrder? Order) : Rule
{
    public override bool IsBroken => Order is null;

    public override Refusal Refusal => new(
        "Order", "This register does not hold that order.", "Nothing can be recorded about an order that is not held.", "Register the order first; what is known of it is enough.");
}
