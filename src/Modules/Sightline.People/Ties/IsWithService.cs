using Sightline.Facts;
using Sightline.People.Viewing;

namespace Sightline.People.Ties;

/// <summary>Whether a record is with a survivors' service: then it alone knows what it is tied to.</summary>
internal sealed class IsWithService(TiesSeen seen)
{
    internal Task<bool> Async(AgencyCode holder, CancellationToken stop) => seen.IsServiceAsync(holder, stop);

    internal async Task<bool> AllAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) =>
        (await seen.HeldByServicesAsync(nominals, stop)).Count == nominals.Count;
}
