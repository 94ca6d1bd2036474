using Sightline.Facts;
using Sightline.People.Viewing;

namespace Sightline.People.LookUp;

/// <summary>What of records and ties the person at the look-up may know.</summary>
internal sealed class LookUpViewer(Viewer viewer, TiesSeen seen)
{
    internal bool SeesOrdinary => viewer.SeesOrdinary;

    internal async Task<bool> IsOtherServicesAsync(AgencyCode holder, CancellationToken stop) => holder != seen.Viewer && await seen.IsServiceAsync(holder, stop);

    internal Task<IReadOnlyList<NominalId>> ShownAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) => seen.ShownAsync(nominals, stop);
}
