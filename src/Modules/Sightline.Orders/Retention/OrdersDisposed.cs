using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Orders.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Retention;

/// <summary>The orders that bind, protect or name somebody, children with them.</summary>
internal sealed class OrdersNaming(SightlineDb db)
{
    internal async Task<List<OrderId>> OfAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) => await db.Set<OrderRespondent>().Where(row => people.Contains(row.NominalId))
        .Select(row => row.OrderId)
        .Concat(db.Set<OrderProtected>().Where(row => people.Contains(row.NominalId)).Select(row => row.OrderId))
        .Concat(db.Set<OrderChild>().Where(row => people.Contains(row.NominalId)).Select(row => row.OrderId))
        .Distinct().ToListAsync(stop);

    internal async Task<List<NominalId>> PeopleAsync(OrderId order, CancellationToken stop) => await db.Set<OrderRespondent>().Where(row => row.OrderId == order).Select(row => row.NominalId)
        .Concat(db.Set<OrderProtected>().Where(row => row.OrderId == order).Select(row => row.NominalId))
        .Concat(db.Set<OrderChild>().Where(row => row.OrderId == order).Select(row => row.NominalId))
        .Distinct().ToListAsync(stop);
}

/// <summary>
/// An order goes with the last of those it names: what it forbids, where, and what was reported against it. That there was one, of which type, from when to when, stays; the
/// court's own record is the court's.
/// </summary>
internal sealed class OrdersDisposed(SightlineDb db, Vault vault, IPeople people, OrdersNaming naming) : IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } = ["orders_order", "orders_term", "orders_breach", "orders_service", "orders_disputed_statement"];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            return;
        }
        foreach (var id in await naming.OfAsync([record.Nominal], stop))
        {
            var others = (await naming.PeopleAsync(id, stop)).Where(other => other != record.Nominal).ToList();
            if (!await people.HoldsAnyAsync(others, stop))
            {
                await TakeOutAsync(id, stop);
                await vault.DestroyAsync(id.Value, stop);
            }
        }
    }

    private async Task TakeOutAsync(OrderId id, CancellationToken stop)
    {
        (await db.Set<ProtectiveOrder>().SingleAsync(row => row.Id == id, stop)).CourtReference = null;
        foreach (var term in await db.Set<OrderTerm>().Where(row => row.OrderId == id).ToListAsync(stop))
        {
            var entry = db.Entry(term);
            entry.Property(row => row.Plain).CurrentValue = "";
            entry.Property(row => row.Legal).CurrentValue = null;
            entry.Property(row => row.Place).CurrentValue = null;
            entry.Property(row => row.PlacePostcode).CurrentValue = null;
            entry.Property(row => row.PlaceHouse).CurrentValue = null;
        }
        foreach (var breach in await db.Set<Breach>().Where(row => row.OrderId == id).ToListAsync(stop))
        {
            db.Entry(breach).Property(row => row.What).CurrentValue = null;
        }
        foreach (var service in await db.Set<Service>().Where(row => row.OrderId == id).ToListAsync(stop))
        {
            db.Entry(service).Property(row => row.By).CurrentValue = null;
            service.WhyWrong = null;
        }
    }
}
