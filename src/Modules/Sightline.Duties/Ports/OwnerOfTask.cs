using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Platform.Ports;

namespace Sightline.Duties.Ports;

/// <summary>The agency whose order desk has a task about a court's manifest.</summary>
[Named("owner-of-task")]
internal sealed class OwnerOfTask : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        ManifestTaskRaised raised => Resolved.To(raised.Force),
        ManifestTaskResolved resolved => Resolved.To(resolved.Force),
        ManifestDidNotCome missing => Resolved.To(missing.Force),
        _ => Resolved.NotKnown,
    });
}
