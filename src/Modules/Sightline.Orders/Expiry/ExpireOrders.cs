using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.Orders;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Platform.Ports;

namespace Sightline.Orders.Expiry;

/// <summary>Finds the orders whose last day has passed and states so, each in work of its own.</summary>
internal sealed class ExpireOrders(RegisterWork register, ExpireOrderAction expire) : IRecurringWork
{
    private const int MostAtOnce = 500;

    public string Name => "expire orders";

    public Duration Every => Duration.FromMinutes(1);

    public async Task TickAsync(CancellationToken stop)
    {
        var today = register.Today;
        var ended = await register.Db.Set<ProtectiveOrder>().AsNoTracking()
            .Where(order => order.Stage == OrderStage.Made && order.LastDay < today && order.ExpiryStatedAt == null && order.DischargedAt == null)
            .OrderBy(order => order.LastDay).Select(order => order.Id).Take(MostAtOnce).ToListAsync(stop);
        foreach (var order in ended)
        {
            await expire.ExpireAsync(new OrderExpired { Order = order }, stop);
            register.Db.ChangeTracker.Clear();
        }
    }
}
