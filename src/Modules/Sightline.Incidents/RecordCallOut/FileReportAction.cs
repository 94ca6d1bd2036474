using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.RecordCrime;
using Sightline.Incidents.RecordGraveHarm;
using Sightline.Incidents.SetNeighbourhoodTask;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>An initial report as an officer files it: the call-out, and what is recorded with it.</summary>
internal sealed record FiledReport(NewCallOut CallOut)
{
    public OffenceCode? Offence { get; init; }

    public Answer InAHome { get; init; }

    public string? NeighbourhoodTask { get; init; }

    public GraveHarm? Harm { get; init; }
}

/// <summary>Files an initial report whole: nothing of it is recorded where something in it is refused.</summary>
internal sealed class FileReportAction(UnitOfWork unit, RecordCallOutAction callOut, RecordCrimeAction crime, SetNeighbourhoodTaskAction task, RecordGraveHarmAction harm)
{
    public Task<IncidentId> FileAsync(FiledReport report, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var incident = await callOut.RecordAsync(report.CallOut, stop);
            if (report.Offence is { } offence)
            {
                await crime.RecordAsync(new NewCrime(incident, offence) { InAHome = report.InAHome }, stop);
            }
            if (report.NeighbourhoodTask is { } what)
            {
                await task.SetAsync(new NewNeighbourhoodTask(incident, what), stop);
            }
            if (report.Harm is { } grave)
            {
                await harm.RecordAsync(new NewGraveHarm(incident, grave), stop);
            }
            return incident;
        },
        stop);
}
