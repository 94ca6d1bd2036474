using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Conferences.List;
using Sightline.Conferences.Model;
using Sightline.Conferences.Rules;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Conferences.Decide;

internal sealed record NewDecision
{
    public required MeetingLineId Line { get; init; }

    public required MeetingDecisionKind Kind { get; init; }

    /// <summary>The desk that will do it, of the host or of an agency asked to the meeting.</summary>
    public DeskCode? Desk { get; init; }

    public Instant? DueBy { get; init; }

    public required string? Words { get; init; }
}

/// <summary>Records what a meeting decided about one line. A line may have several decisions: each that is to be done raises a duty of its own.</summary>
internal sealed class DecideAction(UnitOfWork unit, SightlineDb db, Vault vault, LineReader lines, DecidingTools tools)
{
    internal const int MostCharacters = 4_000;

    /// <returns>Null: there is no such line at a meeting of this agency.</returns>
    public Task<MeetingDecisionId?> DecideAsync(NewDecision input, CancellationToken stop) => unit.DoAsync(() => RecordAsync(input, stop), stop);

    private async Task<MeetingDecisionId?> RecordAsync(NewDecision input, CancellationToken stop)
    {
        if (await lines.FindAsync(input.Line, stop) is not { } line || await tools.Book.FindAsync(line.Line.Meeting, stop) is not { } meeting || meeting.Host != tools.Acting.Current.Agency)
        {
            return null;
        }
        var now = tools.Clock.GetCurrentInstant();
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim();
        var isToBeDone = input.Kind == MeetingDecisionKind.Act;
        var owner = isToBeDone ? await tools.Owners.FindAsync(meeting, input.Desk, stop) : null;
        Kernel.Rules.Check(
            new MeetingIsStillOpen(meeting.HeldAt is null),
            new DecisionSaysWhatOrWhy(words),
            new DecisionFitsItsField(words, MostCharacters),
            new WhatIsToBeDoneHasAnOwner(isToBeDone, input.Desk is not null),
            new OwnerTakesPartInTheMeeting(!isToBeDone || input.Desk is null || owner is not null),
            new WhatIsToBeDoneHasATime(isToBeDone, input.DueBy is not null),
            new TimeToDoItIsAhead(isToBeDone ? input.DueBy : null, now));
        var decision = new MeetingDecision
        {
            Id = new MeetingDecisionId(tools.Ids.New()),
            Line = input.Line,
            Kind = input.Kind,
            Owner = owner?.Agency,
            Desk = owner?.Desk,
            DueBy = isToBeDone ? input.DueBy : null,
            Words = await vault.SealAsync(input.Line.Value, Sensitivity.SurvivorConfidential, words!, stop),
            At = now,
        };
        db.Append(decision);
        State(decision, words!, meeting, line);
        return decision.Id;
    }

    private void State(MeetingDecision decision, string words, Meeting meeting, HeldLine line)
    {
        unit.State(new MeetingDecided
        {
            Decision = decision.Id,
            Meeting = meeting.Id,
            Line = decision.Line,
            Kind = decision.Kind,
            Owner = decision.Owner,
            Desk = decision.Desk,
            DueBy = decision.DueBy,
            Words = words,
        });
        // Chasing an arrest a week later is not the meeting of the morning after.
        if (decision.Kind == MeetingDecisionKind.Deferred || tools.Book.RuleOf(meeting)?.Collects.Contains(MeetingCollects.CallOuts) != true)
        {
            return;
        }
        foreach (var callOut in line.Matters.Where(matter => matter.Kind == MatterKind.CallOut))
        {
            unit.State(new CallOutTakenToMeeting { Incident = new IncidentId(callOut.Thing), Meeting = meeting.Id, Line = decision.Line });
        }
    }
}

internal sealed class DecidingTools(MeetingBook book, OwnerChoices owners, Acting acting, IClock clock, IIdSource ids)
{
    public MeetingBook Book { get; } = book;

    public OwnerChoices Owners { get; } = owners;

    public Acting Acting { get; } = acting;

    public IClock Clock { get; } = clock;

    public IIdSource Ids { get; } = ids;
}
