using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Questions;
using Sightline.Incidents.Read;
using Sightline.Incidents.ShowCallOut;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Papers;

/// <summary>
/// A paper for whoever may see it: the force that recorded the call-out sees all four; the children's services of the children who were there see the notice about them, while
/// a gateway is open. Nobody else sees any.
/// </summary>
internal sealed class PaperReading(CallOuts callOuts, CallOutReading reading, ChildrensServicesOfIncident services, PaperDoors doors)
{
    /// <summary>Null: nothing this viewer may see is there.</summary>
    internal async Task<Paper?> WriteAsync(PaperKind kind, IncidentId incident, CancellationToken stop)
    {
        if (await callOuts.FindAsync(incident, stop) is not { } callOut || !await MayReadAsync(kind, callOut, stop))
        {
            return null;
        }
        return await reading.ShowAsync(incident, recordedBy: null, stop) is { } shown ? PaperWriter.Write(kind, shown) : null;
    }

    private async Task<bool> MayReadAsync(PaperKind kind, CallOut callOut, CancellationToken stop)
    {
        var force = callOut.Incident.Force;
        if (doors.Actor.Agency == force)
        {
            return true;
        }
        return kind == PaperKind.ChildNotification && callOut.IsAboutAChild && await doors.IsOpenToAsync(force, stop)
            && (await services.ServingAsync(callOut.Parties, stop)).Agencies.Contains(doors.Actor.Agency);
    }
}

/// <summary>Whether whoever looks is children's services to whom the force may tell of a call-out.</summary>
internal sealed class PaperDoors(IGateways gateways, IDirectory directory, Acting acting, NodaTime.IClock clock)
{
    internal Actor Actor => acting.Current;

    internal async Task<bool> IsOpenToAsync(AgencyCode force, CancellationToken stop) =>
        await directory.FindAsync(Actor.Agency, stop) is { Kind: AgencyKind.LocalAuthority }
        && (await gateways.FindAsync(new Telling(force, Actor.Agency, nameof(CallOutRecorded)), LondonTime.DayOf(clock.GetCurrentInstant()), stop)).IsOpen;
}
