using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Retention;

/// <summary>Puts a record of one's own agency on legal hold, and so all of that person and whoever is named together with them.</summary>
internal sealed class PlaceHoldAction(SightlineDb db, UnitOfWork unit, Vault vault, HoldTools tools)
{
    /// <returns>The hold; null: nobody is held under this id.</returns>
    public Task<LegalHoldId?> PlaceAsync(NominalId nominal, string? why, CancellationToken stop) => unit.DoAsync<LegalHoldId?>(
        async () =>
        {
            var agency = tools.Acting.Current.Agency;
            if (await db.Set<Nominal>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == nominal, stop) is not { } held)
            {
                return null;
            }
            Kernel.Rules.Check(
                new RecordIsTheAgencysOwn(held.HeldBy == agency),
                new RecordIsNotYetOnHold(await db.Set<LegalHold>().AnyAsync(row => row.NominalId == nominal && row.LiftedAt == null, stop)),
                new DecidingSaysWhy(why),
                new TextIsShortEnough("Why", why, 2000));
            var hold = new LegalHold
            {
                Id = new LegalHoldId(tools.Ids.New()),
                NominalId = nominal,
                Agency = agency,
                PlacedBy = tools.Acting.Current.Reference,
                PlacedAt = tools.Clock.GetCurrentInstant(),
                Why = await vault.SealAsync(nominal.Value, Sensitivity.Ordinary, why!.Trim(), stop),
            };
            db.Set<LegalHold>().Add(hold);
            unit.State(new LegalHoldPlaced { Nominal = nominal, Hold = hold.Id, Agency = agency, Why = why.Trim() });
            await CloseQuestionsAsync(hold, stop);
            return hold.Id;
        },
        stop);

    /// <summary>Nobody has to decide on what must be kept.</summary>
    private async Task CloseQuestionsAsync(LegalHold hold, CancellationToken stop)
    {
        foreach (var open in await db.Set<RetentionReview>().Where(row => row.NominalId == hold.NominalId && row.State == RetentionState.Open).ToListAsync(stop))
        {
            (open.State, open.DecidedAt, open.DecidedBy) = (RetentionState.OnHold, hold.PlacedAt, hold.PlacedBy);
            unit.State(new RetentionDecided { Nominal = open.NominalId, Review = open.Id, Agency = open.Agency, Decision = RetentionDecision.LegalHold });
        }
    }
}

/// <summary>Somebody decides, with a reason, that a record need not be held any more. Its time is looked at anew.</summary>
internal sealed class LiftHoldAction(SightlineDb db, UnitOfWork unit, Vault vault, HoldTools tools)
{
    /// <returns>False: there is no such hold at this agency.</returns>
    public Task<bool> LiftAsync(LegalHoldId id, string? why, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var agency = tools.Acting.Current.Agency;
            if (await db.Set<LegalHold>().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency, stop) is not { } hold)
            {
                return false;
            }
            Kernel.Rules.Check(new HoldIsNotLiftedYet(hold.LiftedAt is null), new DecidingSaysWhy(why), new TextIsShortEnough("Why", why, 2000));
            (hold.LiftedAt, hold.LiftedBy) = (tools.Clock.GetCurrentInstant(), tools.Acting.Current.Reference);
            hold.WhyLifted = await vault.SealAsync(hold.NominalId.Value, Sensitivity.Ordinary, why!.Trim(), stop);
            unit.State(new LegalHoldLifted { Nominal = hold.NominalId, Hold = hold.Id, Agency = agency, Why = why.Trim() });
            // Those named together with them may have waited for it too: they are looked at again too.
            var around = await tools.Holds.AroundAsync(await tools.Subjects.NominalsOfAsync(hold.NominalId, stop), stop);
            await db.Set<RetentionLook>().Where(look => around.Contains(look.NominalId)).ExecuteUpdateAsync(set => set.SetProperty(look => look.Classes, ""), stop);
            return true;
        },
        stop);
}

/// <summary>Who acts, when, under which id, and whom a hold reaches.</summary>
internal sealed record HoldTools(Acting Acting, IClock Clock, IIdSource Ids, LegalHolds Holds, Ties.Subjects Subjects);
