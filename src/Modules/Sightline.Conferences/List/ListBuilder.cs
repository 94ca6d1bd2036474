using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Conferences.List;

/// <summary>One line as it will stand: what is new, and which earlier lines came back.</summary>
internal sealed record NewLine(IReadOnlyList<Matter> Matters, IReadOnlyList<MeetingLineId> CameBackFrom);

/// <summary>Gathers everything that was on no list of the series, and what the last meeting left open, joined up by person.</summary>
internal sealed class ListBuilder(SightlineDb db, MeetingBook book, PersonKeys keys, IIncidents incidents)
{
    /// <summary>A report whose transaction ended after the last list was made was learned before it. No transaction is open for so long.</summary>
    private static readonly Duration StillBeingWritten = Duration.FromDays(1);

    private static readonly Dictionary<MeetingCollects, MatterKind> Kinds = new()
    {
        [MeetingCollects.CallOuts] = MatterKind.CallOut,
        [MeetingCollects.OutstandingArrests] = MatterKind.CallOut,
        [MeetingCollects.Breaches] = MatterKind.Breach,
        [MeetingCollects.NewOrders] = MatterKind.NewOrder,
        [MeetingCollects.Assessments] = MatterKind.Assessment,
    };

    internal async Task<Instant> SinceAsync(AgencyCode host, MeetingRule kind, Instant now, CancellationToken stop) =>
        (await book.LastAsync(host, kind.Code, stop))?.OpenedAt ?? now - Duration.FromDays(kind.FirstListDays);

    internal async Task<IReadOnlyList<NewLine>> BuildAsync(AgencyCode host, MeetingRule kind, Instant now, CancellationToken stop)
    {
        var last = await book.LastAsync(host, kind.Code, stop);
        var items = new List<(NewLine Item, IReadOnlyList<NominalId> Keys)>();
        foreach (var matter in await NewMattersAsync(host, kind, last, await SinceAsync(host, kind, now, stop), stop))
        {
            items.Add((new NewLine([matter], []), await keys.JoiningAsync(matter, stop)));
        }
        foreach (var (line, matters) in last is null ? [] : await LeftOpenAsync(last, stop))
        {
            var people = new List<NominalId>();
            foreach (var matter in matters)
            {
                people.AddRange(await keys.JoiningAsync(matter, stop));
            }
            items.Add((new NewLine(matters, [line]), people));
        }
        return
        [
            .. JoinedUp.By(items).Select(parts => new NewLine(
                [.. parts.SelectMany(part => part.Matters).DistinctBy(matter => matter.Fact).OrderBy(matter => matter.At).ThenBy(matter => matter.Fact)],
                [.. parts.SelectMany(part => part.CameBackFrom)])),
        ];
    }

    private async Task<IReadOnlyList<Matter>> NewMattersAsync(AgencyCode host, MeetingRule kind, Meeting? last, Instant since, CancellationToken stop)
    {
        var first = last is null ? since : await FirstAsync(host, kind.Code, stop);
        var from = last is null ? since : Instant.Max(first, since - StillBeingWritten);
        var wanted = kind.Collects.Select(collects => Kinds[collects]).Distinct().ToList();
        var code = kind.Code;
        var listed =
            from row in db.Set<LineMatter>()
            join line in db.Set<MeetingLine>() on row.Line equals line.Id
            join meeting in db.Set<Meeting>() on line.Meeting equals meeting.Id
            where meeting.Host == host && meeting.Kind == code
            select row.Fact;
        var matters = await db.Set<Matter>().AsNoTracking()
            .Where(matter => matter.Force == host && matter.LearnedAt >= from && wanted.Contains(matter.Kind) && !listed.Contains(matter.Fact))
            .OrderBy(matter => matter.LearnedAt).ToListAsync(stop);
        return kind.Collects.Contains(MeetingCollects.CallOuts) ? matters : await OnlyOutstandingAsync(kind, matters, stop);
    }

    private Task<Instant> FirstAsync(AgencyCode host, string kind, CancellationToken stop) => db.Set<Meeting>()
        .Where(meeting => meeting.Host == host && meeting.Kind == kind).OrderBy(meeting => meeting.OpenedAt).Select(meeting => meeting.Since).FirstAsync(stop);

    /// <summary>Nobody was arrested although there was a power, or nobody knows whether there was: with "not known" among them, for it is not "no".</summary>
    private async Task<IReadOnlyList<Matter>> OnlyOutstandingAsync(MeetingRule kind, List<Matter> matters, CancellationToken stop)
    {
        if (!kind.Collects.Contains(MeetingCollects.OutstandingArrests))
        {
            return matters;
        }
        var callOuts = matters.Where(matter => matter.Kind == MatterKind.CallOut).Select(matter => new IncidentId(matter.Thing)).ToList();
        var outstanding = (await incidents.DigestsAsync(callOuts, stop))
            .Where(digest => digest.PowerOfArrest is PowerOfArrestUse.AvailableNotUsed or PowerOfArrestUse.NotKnown && digest.Parties.Any(party => party.Part == PartyPart.Suspect))
            .Select(digest => digest.Incident.Value).ToHashSet();
        return [.. matters.Where(matter => matter.Kind != MatterKind.CallOut || outstanding.Contains(matter.Thing))];
    }

    /// <summary>Lines of a meeting that came to no decision, with all they are about.</summary>
    private async Task<IReadOnlyList<(MeetingLineId Line, IReadOnlyList<Matter> Matters)>> LeftOpenAsync(Meeting meeting, CancellationToken stop)
    {
        var lines = await db.Set<MeetingLine>().AsNoTracking().Where(line => line.Meeting == meeting.Id).Select(line => line.Id).ToListAsync(stop);
        var decisions = (await db.Set<MeetingDecision>().AsNoTracking().Where(decision => lines.Contains(decision.Line)).ToListAsync(stop)).ToLookup(decision => decision.Line);
        var open = lines.FindAll(line => decisions[line].MaxBy(decision => (decision.At, decision.Id)) is not { } newest || newest.Kind == MeetingDecisionKind.Deferred);
        var matters = await (
            from row in db.Set<LineMatter>()
            join matter in db.Set<Matter>() on new { row.Fact, row.Force } equals new { matter.Fact, matter.Force }
            where open.Contains(row.Line)
            select new { row.Line, Matter = matter }).AsNoTracking().ToListAsync(stop);
        var of = matters.ToLookup(row => row.Line, row => row.Matter);
        return [.. open.Select(line => (line, (IReadOnlyList<Matter>)[.. of[line]]))];
    }
}
