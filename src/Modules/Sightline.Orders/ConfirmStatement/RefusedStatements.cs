using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Platform.Feed;

namespace Sightline.Orders.ConfirmStatement;

/// <summary>A refused line that names an order in force, or says that one was made, is an order of which the register does not know all.</summary>
internal sealed class RefusedStatements(RegisterWork register) : IRefusedLine
{
    public async Task<Fact?> ConcernsAsync(RefusedLine line, CancellationToken stop)
    {
        if (!line.Data.TryGetProperty("order", out var named) || named.ValueKind != JsonValueKind.String || !named.TryGetGuid(out var id))
        {
            return null;
        }
        var order = await register.Db.Set<ProtectiveOrder>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == new OrderId(id), stop);
        return IsLive(order) || line.Type == nameof(OrderMade)
            ? new OrderStatementRefused { Order = new OrderId(id), StatedBy = line.From, Statement = line.Type ?? "a statement", Where = line.Where }
            : null;
    }

    private bool IsLive(ProtectiveOrder? order) =>
        order is { Stage: OrderStage.Made, DischargedAt: null } && (order.LastDay is not { } last || last >= register.Today);
}
