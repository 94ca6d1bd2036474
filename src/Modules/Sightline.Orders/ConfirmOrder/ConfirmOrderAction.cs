using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Orders;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.ConfirmOrder;

/// <summary>The force has checked the order against its paper and its own systems, and holds it there.</summary>
internal sealed class ConfirmOrderAction(RegisterWork register)
{
    public Task<FactId> ConfirmAsync(OrderId order, CancellationToken stop) => ConfirmAsync(new OrderConfirmed { Order = order, Force = register.Agency }, stop);

    /// <param name="said">As stated; its id and time are kept where it has them.</param>
    internal Task<FactId> ConfirmAsync(OrderConfirmed said, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(said.Order, stop);
            Kernel.Rules.Check(new OnlyThePoliceConfirm(await register.KindAsync(said.Force, stop) == AgencyKind.Police));
            Kernel.Rules.Check(
                new ForceConfirmsOnlyForItself(register.Actor, said.Force),
                new OnlyTheOrdersForceConfirms(order.Force, said.Force),
                new ItMustNotBeInTheFuture(said.At, register.Now, "At"));
            var fact = register.Unit.State(said);
            order.ConfirmedAt = fact.At;
            order.ConfirmedBy = fact.Force;
            order.ConfirmedFact = fact.Id;
            return fact.Id;
        },
        stop);
}
