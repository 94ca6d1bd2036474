using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;

namespace Sightline.Incidents.CheckReport;

internal sealed record NewCheck(IncidentId Incident, CheckStage Stage, CheckFindings Findings)
{
    public string? Note { get; init; }

    /// <summary>Null: now.</summary>
    public Instant? At { get; init; }

    public FactId Fact { get; init; }
}

/// <summary>Records a check of an initial report: the supervisor's, the crime desk's, the specialist unit's. What it finds of the flag is how the flag stands from then on.</summary>
internal sealed class CheckReportAction(IncidentWork work)
{
    public Task CheckAsync(NewCheck input, CancellationToken stop) => work.Unit.DoAsync(
        async () =>
        {
            var incident = await work.OwnAsync(input.Incident, stop);
            var earlier = await work.Db.Set<ReportCheck>().AsNoTracking().Where(check => check.Incident == incident.Id).ToListAsync(stop);
            var flag = Flag.Of(incident, earlier);
            var note = PlainText.Clean(input.Note);
            var at = input.At ?? work.Now;
            Kernel.Rules.Check(
                new WhatIsRecordedHasHappened(at, work.Now),
                new FlagFindingFitsTheFlag(input.Findings.Flag, flag.DomesticAbuse),
                new NobodyChecksTheirOwnReport(incident.RecordedBy, work.Actor.User),
                new TextFitsItsField("Note", note, TextFitsItsField.Reason));
            var fact = work.Unit.State(FactOf(input, incident, note) with { Id = input.Fact, At = at });
            work.Db.Append(new ReportCheck
            {
                Id = fact.Id,
                Incident = incident.Id,
                Stage = input.Stage,
                Flag = input.Findings.Flag,
                Arrest = input.Findings.Arrest,
                RepeatVictim = input.Findings.RepeatVictim,
                ChildrenNotified = input.Findings.ChildrenNotified,
                IntelligenceEntered = input.Findings.IntelligenceEntered,
                DomesticAbuse = Flag.After(flag.DomesticAbuse, input.Findings.Flag),
                Note = await work.SealAsync(incident.Id, note, stop),
                At = fact.At,
                By = work.Actor.User,
            });
        },
        stop);

    private static Fact FactOf(NewCheck input, Incident incident, string? note) => input.Stage switch
    {
        CheckStage.Supervisor => new InitialReportChecked { Incident = incident.Id, Force = incident.Force, Findings = input.Findings, Note = note },
        CheckStage.Screening => new FlagScreened { Incident = incident.Id, Force = incident.Force, Findings = input.Findings, Note = note },
        _ => new FlagChecked { Incident = incident.Id, Force = incident.Force, Findings = input.Findings, Note = note },
    };
}
