using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Deadlines;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Work;

namespace Sightline.Duties.Raise;

/// <param name="Original">The desk that the rule names.</param>
/// <param name="Now">The desk that has it.</param>
internal sealed record DeskChoice(DeskCode Original, DeskCode Now, Handed Handed)
{
    /// <summary>As it is for what is never handed on: it stays, and says so where nobody is there before the limit.</summary>
    internal DeskChoice Kept => new(Original, Original, Handed == Handed.No ? Handed.No : Handed.NobodyThere);
}

/// <summary>Desks and agencies of the directory, kept for a short while, and which desk a duty lies on.</summary>
internal sealed class DeskBook(IDirectory directory, DayCalendars calendars, IClock clock)
{
    private const string DaysDesksAreShut = "bank-holidays";

    private static readonly Duration KeptFor = Duration.FromMinutes(1);

    private readonly Dictionary<AgencyCode, Agency?> agencies = [];
    private readonly Dictionary<(AgencyCode Agency, string Role), Desk?> byRole = [];
    private readonly Dictionary<DeskCode, Desk?> byCode = [];
    private Instant keptSince;

    public Task<Agency?> AgencyAsync(AgencyCode code, CancellationToken stop) => KeptAsync(agencies, code, () => directory.FindAsync(code, stop));

    public Task<Desk?> DeskAsync(DeskCode code, CancellationToken stop) => KeptAsync(byCode, code, () => directory.DeskAsync(code, stop));

    public Task<Desk?> DeskOfAsync(AgencyCode agency, string role, CancellationToken stop) =>
        KeptAsync(byRole, (agency, role), () => directory.DeskOfAsync(agency, role, stop));

    public async Task<string> AgencyNameAsync(AgencyCode code, CancellationToken stop) => (await AgencyAsync(code, stop))?.Name ?? code.ToString();

    public async Task<string> DeskNameAsync(DeskCode code, CancellationToken stop) => (await DeskAsync(code, stop))?.Name ?? code.ToString();

    /// <summary>The desk of that role, or the first of the agency's desks; null where it has none at all.</summary>
    public async Task<Desk?> DeskOrFirstAsync(AgencyCode agency, string? role, CancellationToken stop)
    {
        foreach (var candidate in DeskRole.All.Prepend(DeskRole.DutyInspector).Prepend(role ?? DeskRole.DutyDesk))
        {
            if (await DeskOfAsync(agency, candidate, stop) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>The desk told when something is late on this one: its manager's, else the agency's manager's, else itself.</summary>
    public async Task<DeskCode> ManagerOfAsync(AgencyCode agency, DeskCode desk, CancellationToken stop) =>
        (await DeskAsync(desk, stop))?.Manager ?? (await DeskOfAsync(agency, DeskRole.Manager, stop))?.Code ?? desk;

    /// <summary>A limit that ends before the desk is there goes at once to its cover desk; where that is not there either, to the duty inspector.</summary>
    public async Task<DeskChoice> ChooseAsync(AgencyCode agency, string? role, DueTime due, CancellationToken stop)
    {
        if (await DeskOrFirstAsync(agency, role, stop) is not { } own)
        {
            // An agency without a desk: the agency still owes it, and its people see it among their team's.
            var none = new DeskCode($"{agency}/{role ?? DeskRole.DutyDesk}");
            return new DeskChoice(none, none, Handed.NobodyThere);
        }
        return await HandedOnAsync(own, due, stop);
    }

    public async Task<DeskChoice> HandedOnAsync(Desk own, DueTime due, CancellationToken stop)
    {
        if (IsThere(own, due))
        {
            return new DeskChoice(own.Code, own.Code, Handed.No);
        }
        if (own.Cover is { } code && await DeskAsync(code, stop) is { } cover && IsThere(cover, due))
        {
            return new DeskChoice(own.Code, cover.Code, Handed.ToCoverDesk);
        }
        var inspector = await DeskOfAsync(own.Agency, DeskRole.DutyInspector, stop);
        return inspector is not null && inspector.Code != own.Code && IsThere(inspector, due)
            ? new DeskChoice(own.Code, inspector.Code, Handed.ToDutyInspector)
            : new DeskChoice(own.Code, own.Code, Handed.NobodyThere);
    }

    /// <summary>The desks of the agency that name one of this actor's as their manager's.</summary>
    public async Task<IReadOnlyList<DeskCode>> ManagedByAsync(Actor actor, CancellationToken stop)
    {
        var managed = new List<DeskCode>();
        foreach (var role in DeskRole.All)
        {
            if (await DeskOfAsync(actor.Agency, role, stop) is { Manager: { } manager } desk && actor.Desks.Contains(manager))
            {
                managed.Add(desk.Code);
            }
        }
        return managed;
    }

    public DeskHours HoursOf(Desk desk) =>
        string.IsNullOrWhiteSpace(desk.Hours) ? DeskHours.Always : DeskHours.Parse(desk.Hours, calendars[DaysDesksAreShut]);

    /// <summary>There this moment, or some time before the limit ends. A limit that is past already is for whoever is there now.</summary>
    private bool IsThere(Desk desk, DueTime due)
    {
        var hours = HoursOf(desk);
        var now = clock.GetCurrentInstant();
        return hours.IsOpen(now) || hours.IsThereBefore(due, now);
    }

    private async Task<TValue> KeptAsync<TKey, TValue>(Dictionary<TKey, TValue> kept, TKey key, Func<Task<TValue>> ask)
        where TKey : notnull
    {
        var now = clock.GetCurrentInstant();
        if (now - keptSince > KeptFor)
        {
            agencies.Clear();
            byRole.Clear();
            byCode.Clear();
            keptSince = now;
        }
        return kept.TryGetValue(key, out var known) ? known : kept[key] = await ask();
    }
}
