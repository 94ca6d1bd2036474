using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Retention;

/// <summary>Looks at one record: asks whoever keeps it where its time has run out, and writes down when to look again.</summary>
internal sealed class RaiseRetentionReviewAction(SightlineDb db, UnitOfWork unit, RetentionTimes times, RaisingRetention tools)
{
    public Task RaiseAsync(NominalId nominal, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            if (await times.OfAsync(nominal, stop) is { } found)
            {
                var lookOn = await RaiseAsync(found, stop);
                await WriteLookAsync(nominal, lookOn, stop);
            }
        },
        stop);

    private async Task<LocalDate> RaiseAsync(RecordTimes found, CancellationToken stop)
    {
        var (today, nominal) = (times.Today, found.Record.Nominal);
        var lookOn = found.LookOn(today);
        var due = found.Due(today);
        if (due.Count == 0 || (await tools.Holds.OnAsync(found.Record, stop)).Count > 0)
        {
            return lookOn;
        }
        var standing = await db.Set<RetentionReview>().AsNoTracking().Where(review => review.NominalId == nominal && (review.State == RetentionState.Open || review.State == RetentionState.Kept))
            .ToListAsync(stop);
        foreach (var time in due)
        {
            var kept = standing.Where(review => review.State == RetentionState.Kept && review.KeptUntil > today && Covers(review, time)).Select(review => review.KeptUntil!.Value).ToList();
            if (kept.Count > 0)
            {
                lookOn = LocalDate.Min(lookOn, kept.Max());
            }
            else if (!standing.Exists(review => review.State == RetentionState.Open && Covers(review, time)))
            {
                Raise(found, time);
            }
        }
        return lookOn;
    }

    /// <summary>Whoever keeps the whole record on keeps each part of it.</summary>
    private bool Covers(RetentionReview review, CountedTime time) => review.Class.Value == time.Class.Code || times.Find(review.Class)?.CoversWholeRecord == true;

    private void Raise(RecordTimes found, CountedTime time)
    {
        var review = new RetentionReview
        {
            Id = new RetentionReviewId(tools.Ids.New()),
            NominalId = found.Record.Nominal,
            Agency = found.Record.HeldBy,
            Class = new RetentionClassCode(time.Class.Code),
            RanOut = time.RanOutAt,
            RaisedAt = tools.Clock.GetCurrentInstant(),
            State = RetentionState.Open,
        };
        db.Set<RetentionReview>().Add(review);
        unit.State(new RetentionReviewRaised { Nominal = review.NominalId, Review = review.Id, Agency = review.Agency, Class = review.Class, RanOut = review.RanOut });
    }

    private async Task WriteLookAsync(NominalId nominal, LocalDate lookOn, CancellationToken stop)
    {
        var classes = times.Fingerprint();
        if (await db.Set<RetentionLook>().FirstOrDefaultAsync(look => look.NominalId == nominal, stop) is { } look)
        {
            (look.LookOn, look.Classes) = (lookOn, classes);
            return;
        }
        db.Set<RetentionLook>().Add(new RetentionLook { NominalId = nominal, LookOn = lookOn, Classes = classes });
    }
}

/// <summary>What stops it, when, and under which id.</summary>
internal sealed record RaisingRetention(LegalHolds Holds, IClock Clock, IIdSource Ids);
