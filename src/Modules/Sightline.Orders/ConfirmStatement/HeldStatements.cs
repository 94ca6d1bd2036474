using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.Rules;
using Sightline.Platform.Feed;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;

namespace Sightline.Orders.ConfirmStatement;

/// <summary>What would end, change or serve an order, said by somebody who may not: kept whole and sealed, marked disputed, without effect.</summary>
internal sealed class HeldStatements(RegisterWork register, Vault vault) : IHeldStatement
{
    public bool Takes(Fact fact) => OrderOf(fact) is not null;

    public Task HoldAsync(Fact fact, AgencyCode statedBy, CancellationToken stop) => register.Unit.DoAsync(
        async () =>
        {
            var id = OrderOf(fact) ?? throw new InvalidOperationException($"{fact.GetType().Name} is not held for confirmation here.");
            var order = await register.Db.Set<ProtectiveOrder>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == id, stop);
            Kernel.Rules.Check(new OrderMustBeKnown(order));
            var content = JsonSerializer.Serialize(fact, fact.GetType(), HouseJson.Options);
            register.Db.Append(new DisputedStatement
            {
                Id = fact.Id,
                OrderId = id,
                StatedBy = statedBy,
                Statement = fact.GetType().Name,
                At = fact.At,
                Content = await vault.SealAsync(id.Value, Sensitivity.SurvivorConfidential, content, stop),
            });
            register.Unit.State(new OrderStatementDisputed { Order = id, StatedBy = statedBy, Statement = fact.GetType().Name });
        },
        stop);

    private static OrderId? OrderOf(Fact fact) => fact switch
    {
        OrderServed served => served.Order,
        RespondentToldOfOrder told => told.Order,
        ServiceFoundWrong wrong => wrong.Order,
        OrderVaried varied => varied.Order,
        OrderDischarged discharged => discharged.Order,
        OrderExpired expired => expired.Order,
        _ => null,
    };
}
