using Sightline.Conferences.Decide;
using Sightline.Conferences.List;
using Sightline.Conferences.Model;
using Sightline.Conferences.ShowMeeting;
using Sightline.Facts;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Conferences.ShowDecision;

/// <summary>What a meeting gave an agency to do, for whoever there does it, with as much of what it is about as may be told.</summary>
internal sealed class ShowDecisionAction(LineReader lines, MeetingBook book, ReadingOfLines of, DecisionWords words, DecisionGuards guards)
{
    /// <summary>Null: there is no such decision for this agency.</summary>
    public async Task<(ShownDecision Decision, ShownLine? Line)?> ShowAsync(MeetingDecisionId id, CancellationToken stop)
    {
        if (await lines.DecisionAsync(id, stop) is not { } decision || await lines.FindAsync(decision.Line, stop) is not { } line
            || await book.FindAsync(line.Line.Meeting, stop) is not { } meeting || book.RuleOf(meeting) is not { } rule)
        {
            return null;
        }
        var reader = guards.Acting.Current.Agency;
        if ((reader != decision.Owner && !of.IsHost(meeting)) || !guards.IsTheirs(decision))
        {
            return null;
        }
        await guards.Kept.CheckAsync([.. line.People.Select(one => one.Value)], stop);
        var seen = of.IsHost(meeting) ? [line] : await of.Share.OfAsync([line], reader, stop);
        var ordered = await of.OrderAsync(rule, Plain(seen, decision), of.IsHost(meeting), stop);
        var read = new Disclosure("meeting decision", [id.Value, .. ordered.SelectMany(one => one.Line.People).Select(one => one.Value).Distinct()], ["decision"]);
        return await guards.Audit.ShowAsync(
            read,
            async () => ((ShownDecision, ShownLine?)?)(await words.ShowAsync(decision, stop), await of.ShowAsync(ordered, stop) is [var first, ..] ? first : null),
            stop);
    }

    /// <summary>Without what else was decided, and why it was put off before.</summary>
    private static IReadOnlyList<HeldLine> Plain(IReadOnlyList<HeldLine> seen, MeetingDecision decision) =>
        [.. seen.Select(line => new HeldLine(new MeetingLine { Id = line.Line.Id, Meeting = line.Line.Meeting, CameBackFrom = [] }, line.Matters, [decision])).Take(1)];
}

internal sealed class DecisionGuards(ReadAudit audit, KeptBack kept, Acting acting, IPermissions permissions)
{
    /// <summary>Those at the desk that was given it, and those who sit in such meetings.</summary>
    internal bool IsTheirs(MeetingDecision decision) =>
        permissions.Allows(Acting.Current, "conferences.view") || (decision.Desk is { } desk && Acting.Current.Desks.Contains(desk));

    public ReadAudit Audit { get; } = audit;

    public KeptBack Kept { get; } = kept;

    public Acting Acting { get; } = acting;
}
