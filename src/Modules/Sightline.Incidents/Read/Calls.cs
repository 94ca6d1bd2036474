using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Read;

/// <summary>A call with the people on it, nothing of it opened.</summary>
internal sealed record HeldCall(Call Call, IReadOnlyList<NominalId> People)
{
    public Dispatch? Dispatch { get; init; }

    /// <summary>The call-out that answered it; null while none is recorded.</summary>
    public IncidentId? Incident { get; init; }
}

internal sealed class Calls(SightlineDb db, Vault vault, IClock clock)
{
    internal const int Most = 50;

    /// <summary>A call that has been answered leaves the officer's list after a day: it is found on the records of the people.</summary>
    private static readonly Duration AnsweredShownFor = Duration.FromDays(1);

    internal async Task<HeldCall?> FindAsync(CallId id, CancellationToken stop)
    {
        var call = await db.Set<Call>().AsNoTracking().FirstOrDefaultAsync(call => call.Id == id, stop);
        return call is null ? null : new HeldCall(call, (await PeopleAsync([id], stop))[id].ToList());
    }

    /// <summary>What this officer was sent to, newest first: all that nobody has recorded the outcome of, and what was just recorded.</summary>
    internal async Task<IReadOnlyList<HeldCall>> SentToAsync(UserId officer, CancellationToken stop)
    {
        var lately = clock.GetCurrentInstant() - AnsweredShownFor;
        var dispatches = await db.Set<Dispatch>().AsNoTracking().Where(dispatch => dispatch.Officer == officer)
            .Where(dispatch => dispatch.SentAt > lately || !db.Set<Incident>().Any(incident => incident.Call == dispatch.Call))
            .OrderByDescending(dispatch => dispatch.SentAt).Take(Most).ToListAsync(stop);
        var ids = dispatches.Select(dispatch => dispatch.Call).Distinct().ToList();
        var calls = await db.Set<Call>().AsNoTracking().Where(call => ids.Contains(call.Id)).ToDictionaryAsync(call => call.Id, stop);
        var answers = await db.Set<Incident>().AsNoTracking().Where(incident => incident.Call != null && ids.Contains(incident.Call.Value))
            .Select(incident => new { incident.Call, incident.Id }).ToListAsync(stop);
        var people = await PeopleAsync(ids, stop);
        return dispatches.ConvertAll(dispatch => new HeldCall(calls[dispatch.Call], people[dispatch.Call].ToList())
        {
            Dispatch = dispatch,
            Incident = answers.Find(answer => answer.Call == dispatch.Call)?.Id,
        });
    }

    internal async Task<Guarded<string>?> PlaceAsync(Call call, CancellationToken stop) =>
        call.Place is null ? null : await vault.OpenAsync(call.Id.Value, Sensitivity.SurvivorConfidential, call.Place, stop);

    /// <summary>What the officer was told, line by line. Null: its key was destroyed.</summary>
    internal Task<Guarded<string>?> ToldAsync(Dispatch dispatch, CancellationToken stop) =>
        vault.OpenAsync(dispatch.Call.Value, Sensitivity.SurvivorConfidential, dispatch.Told, stop);

    private async Task<ILookup<CallId, NominalId>> PeopleAsync(IReadOnlyCollection<CallId> calls, CancellationToken stop)
    {
        var rows = await db.Set<CallPerson>().AsNoTracking().Where(person => calls.Contains(person.Call)).OrderBy(person => person.Position).ToListAsync(stop);
        return rows.ToLookup(person => person.Call, person => person.Nominal);
    }
}
