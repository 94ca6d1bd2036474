using System.Text.Json;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Json;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Emergency;

/// <summary>Somebody says why, and all is searched. It ends by itself.</summary>
internal sealed class OpenEmergencyAction(SightlineDb db, UnitOfWork unit, EmergencyBook book, EmergencySearch search, IIdSource ids)
{
    /// <summary>As long as a night's work on one call; whoever needs longer says why again.</summary>
    internal static readonly Duration Lasts = Duration.FromHours(4);

    private const int LongestWhy = 2000;

    /// <returns>Null: nothing that can be looked for was given, and nothing was opened.</returns>
    public async Task<EmergencyId?> OpenAsync(EmergencyReason? reason, string? why, LookUpQuery query, CancellationToken stop)
    {
        Kernel.Rules.Check(new EmergencyReasonIsChosen(reason), new EmergencySaysWhy(why), new TextIsShortEnough("Why", why, LongestWhy));
        // Searched before the transaction: it may look through many records, and no writer waits for it.
        return await search.FindAsync(query, withServices: false, stop) is { } hits
            ? await unit.DoAsync(() => KeepAsync(reason!.Value, why!.Trim(), query, hits, stop), stop)
            : null;
    }

    private async Task<EmergencyId> KeepAsync(EmergencyReason reason, string why, LookUpQuery query, IReadOnlyList<EmergencyHit> hits, CancellationToken stop)
    {
        var id = new EmergencyId(ids.New());
        var actor = book.Actor;
        var searched = JsonSerializer.Serialize(query, HouseJson.Options);
        var lookUp = new EmergencyLookUp
        {
            Id = id,
            Agency = actor.Agency,
            By = actor.Reference,
            Roles = string.Join(' ', actor.Roles.Order(StringComparer.Ordinal)),
            Reason = reason,
            Why = await book.SealAsync(id, why, stop),
            Searched = await book.SealAsync(id, searched, stop),
            OpenedAt = book.Now,
            Until = book.Now + Lasts,
        };
        db.Add(lookUp);
        unit.State(new EmergencyLookUpOpened
        {
            LookUp = id,
            Agency = actor.Agency,
            By = actor.Reference,
            Roles = [.. actor.Roles.Order(StringComparer.Ordinal)],
            Reason = reason,
            Until = lookUp.Until,
            Why = why,
            Searched = searched,
        });
        await book.RememberAsync(lookUp, hits, [], stop);
        return id;
    }
}

/// <summary>Opens one of those found. Whoever holds a record of them hears of it in the same transaction.</summary>
internal sealed class OpenPersonAction(UnitOfWork unit, EmergencyBook book)
{
    public Task<bool> OpenAsync(EmergencyId id, NominalId nominal, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(id, stop) is not { } lookUp || (await book.FoundAsync(id, stop)).Find(row => row.NominalId == nominal) is not { } found)
            {
                return false;
            }
            Kernel.Rules.Check(new EmergencyLookUpIsOnesOwn(lookUp.By, book.Actor.Reference), new EmergencyLookUpIsRunning(lookUp.Until, book.Now));
            if (found.OpenedAt is null)
            {
                await book.MarkOpenedAsync(lookUp, found, stop);
                if (lookUp.ServicesOpenedAt is not null)
                {
                    await book.TellServicesAsync(lookUp, nominal, stop);
                }
            }
            return true;
        },
        stop);
}

/// <summary>Asks a second person for what survivors' services hold, whether or not any holds anything.</summary>
internal sealed class AskSecondPersonAction(UnitOfWork unit, EmergencyBook book, IDirectory directory)
{
    public Task<bool> AskAsync(EmergencyId id, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(id, stop) is not { } lookUp)
            {
                return false;
            }
            Kernel.Rules.Check(
                new EmergencyLookUpIsOnesOwn(lookUp.By, book.Actor.Reference),
                new EmergencyLookUpIsRunning(lookUp.Until, book.Now),
                new AgencyHasASecondPerson(await directory.DeskOfAsync(lookUp.Agency, DeskRole.DutyInspector, stop) is not null));
            if (lookUp.SecondAskedAt is null)
            {
                lookUp.SecondAskedAt = book.Now;
                unit.State(new SecondPersonAsked { LookUp = id, Agency = lookUp.Agency });
            }
            return true;
        },
        stop);
}

/// <summary>The second person agrees, or does not.</summary>
internal sealed class AnswerAsSecondPersonAction(UnitOfWork unit, EmergencyBook book)
{
    public Task<bool> AnswerAsync(EmergencyId id, bool approved, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await book.FindAsync(id, stop) is not { } lookUp)
            {
                return false;
            }
            var second = book.Actor.Reference;
            Kernel.Rules.Check(new SecondPersonIsAnother(lookUp.By, second), new SecondPersonIsWaitedFor(lookUp.SecondAskedAt is not null, lookUp.SecondApproved is not null));
            if (approved)
            {
                // A refusal still answers once it has ended, so that the duty to answer does too.
                Kernel.Rules.Check(new EmergencyLookUpIsRunning(lookUp.Until, book.Now));
            }
            (lookUp.SecondBy, lookUp.SecondApproved, lookUp.SecondAnsweredAt) = (second, approved, book.Now);
            unit.State(new SecondPersonAnswered { LookUp = id, Agency = lookUp.Agency, By = second, Approved = approved });
            return true;
        },
        stop);
}

/// <summary>With the second person's consent, what survivors' services keep in confidence is searched and opened; each service hears of it at once.</summary>
internal sealed class OpenServicesAction(SightlineDb db, UnitOfWork unit, EmergencyBook book, EmergencySearch search)
{
    public async Task<bool> OpenAsync(EmergencyId id, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } before)
        {
            return false;
        }
        db.Entry(before).State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        Check(before);
        var hits = await search.FindAsync((await book.QueryAsync(before, stop)).ForTheMachine(MachineUse.Matching), withServices: true, stop) ?? [];
        return await unit.DoAsync(
            async () =>
            {
                var lookUp = (await book.FindAsync(id, stop))!;
                Check(lookUp);
                if (lookUp.ServicesOpenedAt is null)
                {
                    await OpenAsync(lookUp, hits, stop);
                }
                return true;
            },
            stop);
    }

    private async Task OpenAsync(EmergencyLookUp lookUp, IReadOnlyList<EmergencyHit> hits, CancellationToken stop)
    {
        lookUp.ServicesOpenedAt = book.Now;
        unit.State(new ServicesSearched { LookUp = lookUp.Id, Agency = lookUp.Agency });
        var known = await book.FoundAsync(lookUp.Id, stop);
        await book.RememberAsync(lookUp, hits, known, stop);
        var opened = known.Where(found => found.OpenedAt is not null).Select(found => found.NominalId)
            .Concat(hits.Where(hit => hit.OnlyByConfidential).Select(hit => hit.Nominal)).Distinct();
        foreach (var nominal in opened)
        {
            await book.TellServicesAsync(lookUp, nominal, stop);
        }
    }

    private void Check(EmergencyLookUp lookUp) => Kernel.Rules.Check(
        new EmergencyLookUpIsOnesOwn(lookUp.By, book.Actor.Reference),
        new EmergencyLookUpIsRunning(lookUp.Until, book.Now),
        new SecondPersonHasApproved(lookUp.IsApproved));
}
