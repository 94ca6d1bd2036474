using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Deadlines;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.See;

internal enum When
{
    Late = 0,
    Today = 1,
    Coming = 2,
}

/// <summary>One duty as its owing agency reads it in a list.</summary>
internal sealed record DutyLineView
{
    public required DutyId Duty { get; init; }

    public required When When { get; init; }

    public required string Title { get; init; }

    public required string Reference { get; init; }

    public required string By { get; init; }

    public string? Late { get; init; }

    public required string Why { get; init; }

    public required string Waiting { get; init; }

    /// <summary>The desk it lies on, where that is not one of the reader's.</summary>
    public string? OnDesk { get; init; }

    public string? WhyHere { get; init; }

    /// <summary>Which gateway is missing, where that is why it is owed.</summary>
    public string? MissingGateway { get; init; }

    public string? WhyTwoEnds { get; init; }

    /// <summary>"Sent, not acknowledged since …"; null where it was not sent.</summary>
    public string? Sent { get; init; }

    /// <summary>The page that does it; null where it is marked as done.</summary>
    public string? Link { get; init; }

    public bool MayMarkDone { get; init; }

    public string Page => $"~/duties/{Duty.Value:D}";
}

/// <summary>One duty as an agency it is owed to reads it.</summary>
internal sealed record WaitedForView(DutyId Duty, string Title, string Reference, string By, string OwedBy, string Standing);

/// <summary>Turns duties into lines; asks for everything several lines need once.</summary>
internal sealed class DutyLines(SightlineDb db, DutyWords words, DeskBook desks, Acting acting, IPermissions permissions)
{
    public static When WhenOf(Duty duty, Instant now) =>
        duty.DueLater < now ? When.Late : duty.DueEarlier < EndOfDay(now) ? When.Today : When.Coming;

    public static Instant EndOfDay(Instant now) => LondonTime.Zone.AtStartOfDay(LondonTime.DayOf(now).PlusDays(1)).ToInstant();

    public async Task<IReadOnlyList<DutyLineView>> OwedAsync(IReadOnlyList<Duty> duties, Instant now, CancellationToken stop)
    {
        var ids = duties.Select(duty => duty.Id).ToList();
        var waiting = (await db.Set<WaitingAgency>().AsNoTracking().Where(agency => ids.Contains(agency.Duty)).ToListAsync(stop)).ToLookup(agency => agency.Duty);
        var sent = await SentSinceAsync(ids, stop);
        var mayDo = permissions.Allows(acting.Current, "duties.do");
        // A manager asks the desk; doing it there and then is the desk's own work, on pages a manager may not open.
        var mayManage = permissions.Allows(acting.Current, "duties.manage");
        var lines = new List<DutyLineView>(duties.Count);
        foreach (var duty in duties)
        {
            var names = new List<string>();
            foreach (var agency in waiting[duty.Id])
            {
                names.Add(await desks.AgencyNameAsync(agency.Agency, stop));
            }
            var link = words.LinkTo(duty);
            var isOwn = acting.Current.Desks.Contains(duty.Desk);
            lines.Add(new DutyLineView
            {
                Duty = duty.Id,
                When = WhenOf(duty, now),
                Title = words.ToDo(duty),
                Reference = duty.Reference,
                By = DutyWords.By(duty),
                Late = duty.DueLater < now ? DutyWords.LateBy(duty.DueLater, now) : null,
                Why = words.WhyLimit(duty),
                Waiting = words.WaitingUnnamed(duty) ?? (names.Count > 0 ? string.Join(", ", names.Order(StringComparer.Ordinal)) : "nobody outside your agency"),
                OnDesk = isOwn ? null : await desks.DeskNameAsync(duty.Desk, stop),
                WhyHere = DutyWords.WhyHere(duty, await desks.DeskNameAsync(duty.OriginalDesk, stop), await desks.DeskNameAsync(duty.Desk, stop)),
                MissingGateway = duty.RefusedWords,
                Sent = sent.TryGetValue(duty.Id, out var since) ? DutyWords.SentSince(since) : null,
                WhyTwoEnds = duty.Due.StateAt(now) == ClockState.NotKnown ? $"Whether it is late is not known. {duty.WhyTwoEnds}" : null,
                Link = isOwn || !mayManage ? link : null,
                MayMarkDone = link is null && mayDo && (isOwn || !mayManage) && words.MayBeMarkedDone(duty),
            });
        }
        return lines;
    }

    /// <summary>Of each that was sent and that nobody has said came: since when it waits for that word.</summary>
    public async Task<IReadOnlyDictionary<DutyId, Instant>> SentSinceAsync(IReadOnlyCollection<DutyId> duties, CancellationToken stop) =>
        (await db.Set<DutySending>().AsNoTracking().Where(sending => duties.Contains(sending.Duty) && sending.AcknowledgedAt == null)
            .Select(sending => new { sending.Duty, sending.SentAt }).ToListAsync(stop))
        .GroupBy(sending => sending.Duty).ToDictionary(sendings => sendings.Key, sendings => sendings.Min(sending => sending.SentAt));

    public async Task<IReadOnlyList<WaitedForView>> WaitedForAsync(IReadOnlyList<Duty> duties, Instant now, CancellationToken stop)
    {
        var lines = new List<WaitedForView>(duties.Count);
        foreach (var duty in duties)
        {
            lines.Add(new WaitedForView(
                duty.Id, words.ToWaiting(duty), duty.Reference, DutyWords.By(duty),
                await desks.AgencyNameAsync(duty.OwedBy, stop), DutyWords.Standing(duty, now)));
        }
        return lines;
    }
}
