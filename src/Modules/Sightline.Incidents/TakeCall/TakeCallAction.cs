using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Data;
using Sightline.Incidents.Model;
using Sightline.Incidents.Rules;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Incidents.TakeCall;

internal sealed record NewCall
{
    public CallId? Call { get; init; }

    /// <summary>The fact's own id, where it came over the feed.</summary>
    public FactId Fact { get; init; }

    public required AgencyCode Force { get; init; }

    public Instant? At { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<NominalId> People { get; init; } = [];
}

/// <summary>Records that a call came in: when, where to go, and who it seems to be about.</summary>
internal sealed class TakeCallAction(UnitOfWork unit, SightlineDb db, Vault vault, Acting acting, UnitOfWorkSources sources)
{
    public Task<CallId> TakeAsync(NewCall input, CancellationToken stop) =>
        References.MustHoldAsync(() => unit.DoAsync(() => RecordAsync(input, stop), stop));

    private async Task<CallId> RecordAsync(NewCall input, CancellationToken stop)
    {
        var now = sources.Clock.GetCurrentInstant();
        var at = input.At ?? now;
        var place = PlainText.Clean(input.Place);
        Kernel.Rules.Check(
            new ForceSpeaksOnlyForItself(acting.Current, input.Force),
            new CallIsTakenOnce(input.Call is { } given && await db.Set<Call>().AnyAsync(call => call.Id == given, stop)),
            new CallIsNotInTheFuture(at, now),
            new TextFitsItsField("Place", place, TextFitsItsField.Place));
        var id = input.Call ?? new CallId(sources.Ids.New());
        var people = input.People.Distinct().ToList();
        db.Append(new Call
        {
            Id = id,
            Force = input.Force,
            TakenAt = at,
            Place = place is null ? null : await vault.SealAsync(id.Value, Sensitivity.SurvivorConfidential, place, stop),
        });
        for (var position = 0; position < people.Count; position++)
        {
            db.Append(new CallPerson { Call = id, Nominal = people[position], Position = position });
        }
        unit.State(new CallTaken { Id = input.Fact, At = at, Call = id, Force = input.Force, Place = place, People = people });
        return id;
    }
}
