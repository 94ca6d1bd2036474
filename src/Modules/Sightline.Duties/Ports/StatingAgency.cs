using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Duties.Ports;

/// <summary>The agency for which the fact was stated.</summary>
[Named("stating-agency")]
internal sealed class StatingAgency(Acting acting) : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(Resolved.To(acting.Current.Agency));
}
