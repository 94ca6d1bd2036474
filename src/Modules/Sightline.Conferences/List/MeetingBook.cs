using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Conferences.List;

/// <summary>The meetings that were held and the one that is going on. A series is one host's meetings of one kind.</summary>
internal sealed class MeetingBook(SightlineDb db, RuleBook rulebook, IDirectory directory, Acting acting, IClock clock)
{
    internal async Task<IReadOnlyList<MeetingRule>> KindsAsync(CancellationToken stop) =>
        await directory.FindAsync(acting.Current.Agency, stop) is { } agency
            ? rulebook.MeetingsOn(LondonTime.DayOf(clock.GetCurrentInstant()), agency.Area, agency.Kind.InRulebook())
            : [];

    internal async Task<MeetingRule?> KindAsync(string code, CancellationToken stop) => (await KindsAsync(stop)).FirstOrDefault(kind => kind.Code == code);

    /// <summary>As it was on the day it began, whatever became of that kind since.</summary>
    internal MeetingRule? RuleOf(Meeting meeting) => rulebook.Meetings.LastOrDefault(rule => rule.Code == meeting.Kind && rule.Header.Period.Contains(LondonTime.DayOf(meeting.OpenedAt)));

    internal Task<Meeting?> FindAsync(MeetingId id, CancellationToken stop) => db.Set<Meeting>().FirstOrDefaultAsync(meeting => meeting.Id == id, stop);

    internal Task<Meeting?> LastAsync(AgencyCode host, string kind, CancellationToken stop) => db.Set<Meeting>().AsNoTracking()
        .Where(meeting => meeting.Host == host && meeting.Kind == kind).OrderByDescending(meeting => meeting.OpenedAt).FirstOrDefaultAsync(stop);

    /// <summary>The agency's own, newest first, and those it was asked to that are going on.</summary>
    internal async Task<IReadOnlyList<Meeting>> ShownToAsync(AgencyCode agency, CancellationToken stop)
    {
        const int Most = 60;
        var own = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.Host == agency).OrderByDescending(meeting => meeting.OpenedAt).Take(Most).ToListAsync(stop);
        var open = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.HeldAt == null && meeting.Host != agency).ToListAsync(stop);
        return [.. own, .. open.Where(meeting => meeting.Others.Contains(agency))];
    }

    /// <summary>A guest's part in a meeting ends with it.</summary>
    internal static bool IsShownTo(Meeting meeting, AgencyCode agency) => meeting.Host == agency || (meeting.HeldAt is null && meeting.Others.Contains(agency));
}
