using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>An order is made once.</summary>
internal sealed record OrderMustBeNew(OrderStage? Held) : Rule
{
    public override bool IsBroken => Held == OrderStage.Made;

    public override Refusal Refusal => new(
        "Order", "An order with this id is already registered as made.", "Nothing is overwritten.", "If it was changed, record the variation. If it is another order, give it an id of its own.");
}
