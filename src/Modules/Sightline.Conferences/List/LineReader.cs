using Microsoft.EntityFrameworkCore;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Platform.Storage;

namespace Sightline.Conferences.List;

/// <summary>A line with all it is about and all that was decided, before anybody asked who looks.</summary>
internal sealed record HeldLine(MeetingLine Line, IReadOnlyList<Matter> Matters, IReadOnlyList<MeetingDecision> Decisions)
{
    internal IEnumerable<NominalId> People => Matters.SelectMany(matter => matter.People).Select(party => party.Nominal).Distinct();

    internal IReadOnlyList<NominalId> Those(PartyPart part) =>
        [.. Matters.SelectMany(matter => matter.People).Where(party => party.Part == part).Select(party => party.Nominal).Distinct()];
}

internal sealed class LineReader(SightlineDb db)
{
    internal async Task<IReadOnlyList<HeldLine>> OfMeetingAsync(MeetingId meeting, CancellationToken stop) =>
        await ReadAsync(await db.Set<MeetingLine>().AsNoTracking().Where(line => line.Meeting == meeting).OrderBy(line => line.Id).ToListAsync(stop), stop);

    internal async Task<HeldLine?> FindAsync(MeetingLineId id, CancellationToken stop) =>
        (await ReadAsync(await db.Set<MeetingLine>().AsNoTracking().Where(line => line.Id == id).ToListAsync(stop), stop)).SingleOrDefault();

    internal Task<MeetingDecision?> DecisionAsync(MeetingDecisionId id, CancellationToken stop) =>
        db.Set<MeetingDecision>().AsNoTracking().FirstOrDefaultAsync(decision => decision.Id == id, stop);

    /// <summary>Decisions of the lines from which these came back: why each was put off.</summary>
    internal async Task<IReadOnlyList<MeetingDecision>> DecisionsOfAsync(IReadOnlyCollection<MeetingLineId> lines, CancellationToken stop) =>
        lines.Count == 0 ? [] : await db.Set<MeetingDecision>().AsNoTracking().Where(decision => lines.Contains(decision.Line)).ToListAsync(stop);

    private async Task<IReadOnlyList<HeldLine>> ReadAsync(List<MeetingLine> lines, CancellationToken stop)
    {
        var ids = lines.ConvertAll(line => line.Id);
        var matters = await (
            from row in db.Set<LineMatter>()
            join matter in db.Set<Matter>() on new { row.Fact, row.Force } equals new { matter.Fact, matter.Force }
            where ids.Contains(row.Line)
            select new { row.Line, Matter = matter }).AsNoTracking().ToListAsync(stop);
        var of = matters.ToLookup(row => row.Line, row => row.Matter);
        var decisions = (await DecisionsOfAsync(ids, stop)).ToLookup(decision => decision.Line);
        return
        [
            .. lines.Select(line => new HeldLine(
                line,
                [.. of[line.Id].OrderBy(matter => matter.At).ThenBy(matter => matter.Fact)],
                [.. decisions[line.Id].OrderBy(decision => decision.At).ThenBy(decision => decision.Id)])),
        ];
    }
}
