using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Duties.Send;
using Sightline.Facts;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.ShowDuty;

internal sealed record DutyEvent(Instant At, string Title, string? Text = null);

/// <summary>One duty as this viewer's agency may read it: the owing one in full, a waiting one in its own words.</summary>
internal sealed record DutyView
{
    public required Duty Duty { get; init; }

    public required bool IsOurs { get; init; }

    public required string Title { get; init; }

    public required string OwedBy { get; init; }

    public required string Desk { get; init; }

    public required string Standing { get; init; }

    public required string WhyLimit { get; init; }

    public required IReadOnlyList<string> WaitingFor { get; init; }

    public required IReadOnlyList<DutyEvent> History { get; init; }

    public string? Reason { get; init; }

    public string? WhyHere { get; init; }

    public string? Link { get; init; }

    /// <summary>Of those whom doing it may mean contacting.</summary>
    public IReadOnlyList<SafeContactShown> SafeContact { get; init; } = [];

    public bool MayMarkDone { get; init; }

    public bool MayWaive { get; init; }

    /// <summary>Where it was sent, newest first; for the agency that owes it only.</summary>
    public IReadOnlyList<SentShown> Sent { get; init; } = [];

    /// <summary>It was sent to the reader's agency, which has yet to say that it came.</summary>
    public bool WaitsForOurWord { get; init; }
}

internal sealed class ShowDutyAction(SightlineDb db, DutyWords words, DeskBook desks, Acting acting, ShowDutyTools tools)
{
    /// <summary>What rules call whoever is to be reached.</summary>
    private static readonly HashSet<string> Reached = new(StringComparer.Ordinal) { "ProtectedPerson", "Victim", "Nominal" };

    /// <summary>Outside any read: whether there is such a duty for this agency, and whom it is about.</summary>
    public Task<Duty?> FindAsync(Guid id, CancellationToken stop)
    {
        var duty = new DutyId(id);
        return db.DutiesSeenBy(acting.Current).AsNoTracking().FirstOrDefaultAsync(found => found.Id == duty, stop);
    }

    public Task<bool> IsSentAsync(Duty duty, SendingId sending, CancellationToken stop) =>
        db.Set<DutySending>().AnyAsync(row => row.Id == sending && row.Duty == duty.Id && duty.OwedBy == acting.Current.Agency, stop);

    public async Task<DutyView> ReadAsync(Duty duty, CancellationToken stop)
    {
        var isOurs = duty.OwedBy == acting.Current.Agency;
        var desk = await desks.DeskNameAsync(duty.Desk, stop);
        var original = await desks.DeskNameAsync(duty.OriginalDesk, stop);
        var link = isOurs && duty.State == DutyState.Open ? words.LinkTo(duty) : null;
        // A manager asks the desk: doing it is the desk's own work, on pages a manager may not open.
        var isToDo = acting.Current.Desks.Contains(duty.Desk) || !tools.Permissions.Allows(acting.Current, "duties.manage");
        return new DutyView
        {
            Duty = duty,
            IsOurs = isOurs,
            Title = isOurs ? words.ToDo(duty) : words.ToWaiting(duty),
            OwedBy = await desks.AgencyNameAsync(duty.OwedBy, stop),
            Desk = desk,
            Standing = DutyWords.Standing(duty, tools.Clock.GetCurrentInstant()),
            WhyLimit = $"{words.WhyLimit(duty)}. {words.RuleOf(duty)?.WhyLimit}".TrimEnd(),
            WaitingFor = isOurs ? await WaitingAsync(duty, stop) : [],
            History = await HistoryAsync(duty, isOurs, stop),
            Reason = isOurs && duty.WaivedReason is { } reason
                ? await tools.Vault.OpenOrdinaryAsync(duty.Id.Value, reason, stop) ?? "No longer held" : null,
            WhyHere = isOurs ? DutyWords.WhyHere(duty, original, desk) : null,
            Link = isToDo ? link : null,
            SafeContact = isOurs && duty is { State: DutyState.Open, SurvivorSide: true } ? await SafeContactAsync(duty, stop) : [],
            MayMarkDone = isOurs && isToDo && link is null && duty.State == DutyState.Open && words.MayBeMarkedDone(duty) && tools.Permissions.Allows(acting.Current, "duties.do"),
            Sent = isOurs ? await tools.Sent.OfAsync(duty, stop) : [],
            WaitsForOurWord = !isOurs && await tools.Sent.WaitsForThisAgencyAsync(duty, stop),
            MayWaive = duty.State == DutyState.Open && await tools.Waive.IsManagerOfAsync(duty, acting.Current, stop),
        };
    }

    /// <summary>Whom a duty on the survivor's side is about. The one against whom an order or a call-out is named is not among them.</summary>
    private async Task<IReadOnlyList<SafeContactShown>> SafeContactAsync(Duty duty, CancellationToken stop)
    {
        var blocks = new List<SafeContactShown>();
        foreach (var subject in duty.Subjects.Where(subject => Reached.Contains(subject.Name)).DistinctBy(subject => subject.Id))
        {
            if (await tools.Safe.OfAsync(new NominalId(subject.Id), stop) is { } block)
            {
                blocks.Add(block);
            }
        }
        return blocks;
    }

    private async Task<IReadOnlyList<string>> WaitingAsync(Duty duty, CancellationToken stop)
    {
        if (words.WaitingUnnamed(duty) is { } unnamed)
        {
            return [char.ToUpperInvariant(unnamed[0]) + unnamed[1..]];
        }
        var names = new List<string>();
        foreach (var waiting in await db.Set<WaitingAgency>().AsNoTracking().Where(waiting => waiting.Duty == duty.Id).ToListAsync(stop))
        {
            names.Add(await desks.AgencyNameAsync(waiting.Agency, stop));
        }
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<DutyEvent>> HistoryAsync(Duty duty, bool isOurs, CancellationToken stop)
    {
        var events = new List<DutyEvent> { new(duty.StartedAt, "The limit began") };
        if (isOurs && duty is { HandedAt: { } handed, Handed: not Handed.NobodyThere })
        {
            events.Add(new(handed, $"Handed to {await desks.DeskNameAsync(duty.Desk, stop)}"));
        }
        if (isOurs && duty.LateFoundAt is { } late)
        {
            events.Add(new(late, "The limit passed and the desk’s manager was told"));
        }
        if (duty.ReopenedAt is { } reopened)
        {
            events.Add(new(reopened, "Owed again: the record that it was done was wrong"));
        }
        if (duty.DischargedAt is { } done)
        {
            var what = isOurs && duty.DoneWhat is { } sealedWhat ? await tools.Vault.OpenOrdinaryAsync(duty.Id.Value, sealedWhat, stop) : null;
            events.Add(new(done, "Done", what));
        }
        if (duty.WaivedAt is { } waived)
        {
            events.Add(new(waived, "Waived: it will not be done"));
        }
        return [.. events.OrderByDescending(entry => entry.At)];
    }
}

internal sealed class ShowDutyTools(Vault vault, Waive.WaiveTools waive, IPermissions permissions, IClock clock, ISafeContact safe, SentLines sent)
{
    public SentLines Sent { get; } = sent;

    public ISafeContact Safe { get; } = safe;

    public Vault Vault { get; } = vault;

    public Waive.WaiveTools Waive { get; } = waive;

    public IPermissions Permissions { get; } = permissions;

    public IClock Clock { get; } = clock;
}
