using Sightline.Facts;
using Sightline.Orders.Register;
using Sightline.Platform.Ports;

namespace Sightline.Orders.OnRecord;

/// <summary>Live orders that bind or protect records: tied wrongly, the one's order is read to the other.</summary>
internal sealed class OrderStakes(OrderReader reader) : IStake
{
    public async Task<IReadOnlyList<Stake>> StakesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var asked = nominals.ToHashSet();
        var stakes = new List<Stake>();
        foreach (var order in (await reader.ReadAsync(await reader.OfAsync(asked, stop), stop)).Where(order => order.IsLiveOn(reader.Today)))
        {
            stakes.AddRange(order.Respondents.Where(asked.Contains).Select(one => new Stake(one, StakeCost.Order, "bound by a live order", StakeSide.Bound)));
            stakes.AddRange(order.Protected.Where(asked.Contains).Select(one => new Stake(one, StakeCost.Order, "protected by a live order", StakeSide.Protected)));
        }
        return stakes;
    }
}
