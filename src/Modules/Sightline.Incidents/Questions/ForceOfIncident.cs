using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Incidents.Read;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

[Named("force-of-incident")]
internal sealed class ForceOfIncident(CallOuts callOuts) : IAgencyResolver
{
    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => fact switch
    {
        CallTaken call => Resolved.To(call.Force),
        OfficerSent sent => Resolved.To(sent.Force),
        // A breach reported without any call-out has no such force, and nobody need look for it.
        BreachReported { Incident: null } => Resolved.None,
        _ => await FactsCallOut.OfAsync(fact, callOuts, stop) is { } callOut ? Resolved.To(callOut.Force) : Resolved.NotKnown,
    };
}
