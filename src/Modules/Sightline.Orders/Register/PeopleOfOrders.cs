using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Orders.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Register;

/// <summary>Whom an order or a breach is about.</summary>
internal sealed class PeopleOfOrders(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var breaches = things.Select(thing => new BreachId(thing)).ToList();
        var broken = await db.Set<Breach>().AsNoTracking().Where(row => breaches.Contains(row.Id)).Select(row => new { row.Id, row.OrderId }).ToListAsync(stop);
        var orders = things.Select(thing => new OrderId(thing)).Concat(broken.Select(row => row.OrderId)).Distinct().ToList();
        var parties = await db.Set<OrderRespondent>().Where(row => orders.Contains(row.OrderId)).Select(row => new { row.OrderId, row.NominalId })
            .Concat(db.Set<OrderProtected>().Where(row => orders.Contains(row.OrderId)).Select(row => new { row.OrderId, row.NominalId }))
            .Concat(db.Set<OrderChild>().Where(row => orders.Contains(row.OrderId)).Select(row => new { row.OrderId, row.NominalId }))
            .ToListAsync(stop);
        var of = parties.ToLookup(row => row.OrderId, row => row.NominalId);
        var direct = parties.Select(row => new PersonOf(row.OrderId.Value, row.NominalId.Value));
        return [.. direct, .. broken.SelectMany(row => of[row.OrderId].Select(person => new PersonOf(row.Id.Value, person.Value)))];
    }
}
