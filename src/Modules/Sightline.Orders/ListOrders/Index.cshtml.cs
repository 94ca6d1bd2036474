using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Orders.ListOrders;

/// <summary>The newest orders the reader's agency made, entered, or must confirm and serve. By reference; people are found by the look-up.</summary>
[Needs("orders.view")]
internal sealed class IndexModel(SightlineDb db, OrderReader reader, ReadAudit audit, KeptBack kept, IPermissions permissions, Acting acting) : PageModel
{
    private const int Most = 50;

    public bool MayRegister => permissions.Allows(acting.Current, "orders.make");

    public IReadOnlyList<(HeldOrder Held, Answer Enforceable)> Orders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var own = acting.Current.Agency;
        var ids = await db.Set<ProtectiveOrder>().AsNoTracking()
            .Where(order => order.Force == own || order.MadeBy == own || order.EnteredBy == own)
            .OrderByDescending(order => order.Id).Select(order => order.Id).Take(Most).ToListAsync(stop);
        var shown = await kept.WithoutAsync(ids, id => [id.Value], stop);
        Orders = await audit.ShowAsync(
            new Disclosure("orders", [.. shown.Select(id => id.Value)], ["orders"]),
            async () =>
            {
                var list = new List<(HeldOrder, Answer)>();
                foreach (var held in await reader.ReadAsync(shown, stop))
                {
                    list.Add((held, await reader.EnforceableAsync(held, _ => false, stop)));
                }
                list.Reverse();
                return list;
            },
            stop);
    }
}
