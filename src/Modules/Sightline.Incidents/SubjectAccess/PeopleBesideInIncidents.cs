using Sightline.Facts;
using Sightline.Incidents.Read;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.SubjectAccess;

/// <summary>Everybody who had a part in a call-out of his.</summary>
internal sealed class PeopleBesideInIncidents(CallOuts callOuts) : IPeopleBeside
{
    public async Task<IReadOnlyList<NominalId>> BesideAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) =>
        [.. (await callOuts.OfAsync(nominals, stop)).SelectMany(callOut => callOut.Parties).Select(party => party.Nominal).Distinct().Where(one => !nominals.Contains(one))];
}
