using Sightline.Facts;
using Sightline.Orders.Register;
using Sightline.Platform.Ports;

namespace Sightline.Orders.SubjectAccess;

/// <summary>Those whom orders that bind him protect, with the children: of every order, whether he knows of it or not.</summary>
internal sealed class PeopleBesideInOrders(OrderReader reader) : IPeopleBeside
{
    public async Task<IReadOnlyList<NominalId>> BesideAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) =>
        [.. (await reader.ReadAsync(await reader.OfAsync(nominals, stop), stop)).SelectMany(order => order.Respondents.Concat(order.Protected).Concat(order.Children)).Distinct().Where(one =>
            !nominals.Contains(one))];
}
