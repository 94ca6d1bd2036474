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
        CrimeRecorded crime => Resolved.To(crime.Force),
        GraveHarmRecorded harm => Resolved.To(harm.Force),
        NeighbourhoodTaskSet task => Resolved.To(task.Force),
        InitialReportChecked check => Resolved.To(check.Force),
        FlagScreened screened => Resolved.To(screened.Force),
        EmployeeStated stated => Resolved.To(stated.Force),
        // A breach reported without any call-out has no such force, and nobody need look for it.
        BreachReported { Incident: null } => Resolved.None,
        _ => await FactsCallOut.OfAsync(fact, callOuts, stop) is { } callOut ? Resolved.To(callOut.Force) : Resolved.NotKnown,
    };
}
