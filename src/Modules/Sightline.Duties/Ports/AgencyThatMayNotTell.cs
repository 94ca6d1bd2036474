using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Platform.Ports;

namespace Sightline.Duties.Ports;

/// <summary>Whoever stated what no gateway let through.</summary>
[Named("agency-that-may-not-tell")]
internal sealed class AgencyThatMayNotTell : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is SharingRefused refused ? Resolved.To(refused.From) : Resolved.NotKnown);
}
