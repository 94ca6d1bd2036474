using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.People.Retention;

/// <summary>
/// Disposes of a record, or of what a class covers of it. First the rows, with the fact that says so; what was changed is sealed under the record's own key, like every change. When that
/// is settled the keys are destroyed, so that neither the ledger nor anything sealed can be opened again; then the bytes are asked to be overwritten. All in one transaction.
/// </summary>
internal sealed class Disposer(SightlineDb db, UnitOfWork unit, Vault vault, DisposingTools tools)
{
    internal Task DisposeAsync(RetentionReview review, RetentionClass under, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var record = new DisposedRecord(review.NominalId, review.Agency, under.Covers);
            await unit.DoAsync(() => TakeOutAsync(record, review, stop), stop);
            await DestroyKeysAsync(record, stop);
            tools.Overwriter.Ask();
        },
        stop);

    private async Task TakeOutAsync(DisposedRecord record, RetentionReview review, CancellationToken stop)
    {
        var (now, by) = (tools.Clock.GetCurrentInstant(), tools.Acting.Current.Reference);
        // First among the facts: what is changed is kept under the key that goes.
        unit.State(new NominalDisposed { Nominal = record.Nominal, Review = review.Id, Agency = record.HeldBy, Class = review.Class, Kinds = [.. record.Kinds.Order()] });
        foreach (var part in tools.Parts)
        {
            await part.DisposeAsync(record, stop);
        }
        if (record.IsWhole)
        {
            var nominal = await db.Set<Nominal>().SingleAsync(row => row.Id == record.Nominal, stop);
            (nominal.DisposedAt, nominal.DisposedUnder) = (now, review.Class);
        }
        db.Set<Disposal>().Add(new Disposal
        {
            ReviewId = review.Id, NominalId = record.Nominal, Agency = record.HeldBy, Class = review.Class, IsWhole = record.IsWhole, By = by, At = now,
        });
        await CloseAsync(record, review, (now, by), stop);
    }

    /// <summary>This question, and every other about a record that is no more.</summary>
    private async Task CloseAsync(DisposedRecord record, RetentionReview review, (Instant At, string By) decided, CancellationToken stop)
    {
        var open = await db.Set<RetentionReview>().Where(row => row.NominalId == record.Nominal && row.State == RetentionState.Open).ToListAsync(stop);
        foreach (var one in open.Where(one => one.Id == review.Id || record.IsWhole))
        {
            var isThis = one.Id == review.Id;
            one.State = isThis ? RetentionState.Disposed : RetentionState.Overtaken;
            (one.DecidedAt, one.DecidedBy) = decided;
            unit.State(new RetentionDecided
            {
                Nominal = record.Nominal,
                Review = one.Id,
                Agency = record.HeldBy,
                Decision = isThis ? RetentionDecision.Dispose : RetentionDecision.Overtaken,
            });
        }
    }

    private async Task DestroyKeysAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            await vault.DestroyAsync(record.Nominal.Value, [.. record.Kinds], stop);
            return;
        }
        await vault.DestroyAsync(record.Nominal.Value, stop);
        foreach (var answer in await db.Set<SubjectAnswer>().Where(row => row.NominalId == record.Nominal && row.Agency == record.HeldBy).Select(row => row.Id).ToListAsync(stop))
        {
            await vault.DestroyAsync(answer.Value, stop);
        }
    }
}

internal sealed record DisposingTools(IEnumerable<IDisposesOf> Parts, Overwriter Overwriter, Acting Acting, IClock Clock);
