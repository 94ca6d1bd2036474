using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>What is only applied for can be neither served nor broken.</summary>
internal sealed record OrderMustBeMade(ProtectiveOrder? Order) : Rule
{
    public override bool IsBroken => Order is { Stage: OrderStage.AppliedFor };

    public override Refusal Refusal => new(
        "Order", "This order has been applied for and not made.", "An order that is not made binds nobody.", "If the court has made it, record that first.");
}
