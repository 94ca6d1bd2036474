using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;

namespace Sightline.Orders.DischargeOrder;

internal sealed record NewDischarge
{
    public required OrderId Order { get; init; }

    /// <summary>The court's day; null: the day it is stated.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The court that decided; null: see <see cref="RegisterWork.DecidedByAsync"/>.</summary>
    public AgencyCode? DecidedBy { get; init; }

    public Instant? At { get; init; }

    public FactId? Fact { get; init; }
}

/// <summary>Records that a court ended an order before its last day.</summary>
internal sealed class DischargeOrderAction(RegisterWork register)
{
    public Task<FactId> DischargeAsync(NewDischarge input, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var order = await register.MadeOrderAsync(input.Order, stop);
            var type = register.TypeOf(order);
            var (by, may) = await register.DecidedByAsync(order, input.DecidedBy, type?.DischargedBy ?? [], stop);
            var at = input.At ?? register.Now;
            var from = input.On is { } day ? day.AtStartOfDayInZone(LondonTime.Zone).ToInstant() : at;
            Kernel.Rules.Check(
                new OnlyACourtThatMayDischargeDischarges(type?.Name ?? order.Type.Value, by, may),
                new OrderMustNotHaveEnded(order, from),
                new ItMustNotBeInTheFuture(from, register.Now, "On"),
                new OrderMustNotEndBeforeItWasMade(order.MadeOn, input.On ?? LondonTime.DayOf(at)));
            var fact = register.Unit.State(new OrderDischarged { Id = input.Fact ?? default, At = at, Order = order.Id, On = input.On });
            order.DischargedAt = fact.At;
            order.DischargedOn = fact.On;
            order.DischargedBy = input.DecidedBy ?? register.Agency;
            order.DischargedFact = fact.Id;
            return fact.Id;
        },
        stop);
}
