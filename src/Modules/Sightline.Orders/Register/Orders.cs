using Sightline.Facts;
using Sightline.Orders.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Orders.Register;

internal sealed class Orders(OrderReader reader) : IOrders
{
    public async Task<OrderSummary?> FindAsync(OrderId order, CancellationToken stop) =>
        await reader.FindAsync(order, stop) is { } held ? await SummaryAsync(held, [], stop) : null;

    public async Task<IReadOnlyList<OrderSummary>> LiveAsync(Subject subject, CancellationToken stop) =>
        await SummariesAsync(await reader.OfAsync([.. subject.Nominals, .. subject.Possible], stop), subject.Possible, _ => true, stop);

    public async Task<IReadOnlyList<OrderSummary>> BetweenAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop) =>
        await SummariesAsync(await reader.BindingAsync(people, stop), [], order => order.Protected.Any(people.Contains), stop);

    private async Task<IReadOnlyList<OrderSummary>> SummariesAsync(
        List<OrderId> ids, IReadOnlyList<NominalId> possible, Func<HeldOrder, bool> wanted, CancellationToken stop)
    {
        var summaries = new List<OrderSummary>();
        foreach (var order in (await reader.ReadAsync(ids, stop)).Where(order => order.IsLiveOn(reader.Today) && wanted(order)))
        {
            summaries.Add(await SummaryAsync(order, possible, stop));
        }
        return summaries;
    }

    private async Task<OrderSummary> SummaryAsync(HeldOrder held, IReadOnlyList<NominalId> possible, CancellationToken stop) => new()
    {
        Order = held.Id,
        Type = held.Order.Type,
        TypeName = held.TypeName,
        Respondents = held.Respondents,
        Protected = held.Protected,
        MadeBy = held.Order.MadeBy,
        Force = held.Order.Force,
        MadeOn = held.Order.MadeOn,
        LastDay = held.Order.LastDay,
        EnforceableNow = await reader.EnforceableAsync(held, possible.Contains, stop),
    };
}
