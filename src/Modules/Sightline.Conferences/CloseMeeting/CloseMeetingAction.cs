using NodaTime;
using Sightline.Conferences.List;
using Sightline.Conferences.Rules;
using Sightline.Conferences.ShowMeeting;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Platform.Work;

namespace Sightline.Conferences.CloseMeeting;

/// <summary>
/// Ends a meeting once every line that whoever chairs it sees has a decision. A line they are kept from they may not hear of: it comes back next time, and
/// whoever may see it reads that nothing was decided.
/// </summary>
internal sealed class CloseMeetingAction(UnitOfWork unit, MeetingBook book, LineReader lines, MeetingReading reading, ClosingTools tools)
{
    /// <returns>False: there is no such meeting of this agency.</returns>
    public async Task<bool> CloseAsync(MeetingId id, CancellationToken stop)
    {
        var shown = await reading.NumberedAsync(id, stop);
        return shown is not null && await unit.DoAsync(() => RecordAsync(id, shown, stop), stop);
    }

    private async Task<bool> RecordAsync(MeetingId id, IReadOnlyList<(MeetingLineId Line, int Number)> shown, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } meeting || meeting.Host != tools.Acting.Current.Agency)
        {
            return false;
        }
        var all = await lines.OfMeetingAsync(id, stop);
        var undecided = all.Where(line => line.Decisions.Count == 0).Select(line => line.Line.Id).ToHashSet();
        Kernel.Rules.Check(
            new MeetingIsStillOpen(meeting.HeldAt is null),
            new EveryLineHasADecision([.. shown.Where(line => undecided.Contains(line.Line)).Select(line => $"line {line.Number}")]));
        var comeBack = all.Count(line => line.Decisions.Count == 0 || line.Decisions[^1].Kind == MeetingDecisionKind.Deferred);
        meeting.HeldAt = tools.Clock.GetCurrentInstant();
        unit.State(new MeetingHeld { Meeting = id, Kind = meeting.Kind, Host = meeting.Host, Decided = all.Count - comeBack, ComeBack = comeBack });
        return true;
    }
}

internal sealed class ClosingTools(Acting acting, IClock clock)
{
    public Acting Acting { get; } = acting;

    public IClock Clock { get; } = clock;
}
