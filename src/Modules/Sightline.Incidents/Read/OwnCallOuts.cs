using Sightline.Facts;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Read;

/// <summary>Call-outs of the force that asks, for the pages on which it adds to them.</summary>
internal sealed class OwnCallOuts(CallOuts callOuts, KeptBack kept, Acting acting)
{
    /// <summary>Null: none, another force's, or one that names somebody from whom this reader is kept.</summary>
    internal async Task<CallOut?> FindAsync(IncidentId id, CancellationToken stop)
    {
        if (await callOuts.FindAsync(id, stop) is not { } callOut || callOut.Incident.Force != acting.Current.Agency)
        {
            return null;
        }
        var left = await kept.WithoutAsync<CallOut>([callOut], one => [one.Incident.Id.Value, .. one.Parties.Select(party => party.Nominal.Value)], stop);
        return left.Count == 0 ? null : callOut;
    }
}
