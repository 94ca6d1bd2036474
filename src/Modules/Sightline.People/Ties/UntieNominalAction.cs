using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>Somebody decided that a record is not of the person it was tied to. The tie's history stays, and the engine does not tie them again.</summary>
internal sealed class UntieNominalAction(SightlineDb db, UnitOfWork unit, TieBook ties, IIdSource ids, Acting acting)
{
    public Task UntieAsync(NominalId nominal, string? reason, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var tie = await db.Set<Tie>().FirstOrDefaultAsync(tie => tie.NominalId == nominal && tie.Until == null, stop);
            Kernel.Rules.Check(new RecordIsTied(tie is not null), new UndoingSaysWhy(reason), new TextIsShortEnough("Reason", reason, 2000));
            tie!.Until = ties.Now;
            unit.State(new NominalUntied { Person = tie.PersonId, Nominal = nominal, Reason = reason!.Trim() });
            foreach (var other in (await ties.NominalsOfAsync([tie.PersonId], stop)).Where(other => other != nominal))
            {
                ties.Append(new TieReview
                {
                    Id = new ReviewId(ids.New()),
                    NominalId = nominal,
                    OtherId = other,
                    Agency = acting.Current.Agency,
                    Weight = 0,
                    State = ReviewState.Different,
                    PutAt = ties.Now,
                    DecidedAt = ties.Now,
                });
            }
        },
        stop);
}
