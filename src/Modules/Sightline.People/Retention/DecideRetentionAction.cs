using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Keys;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Retention;

internal sealed record NewRetentionDecision
{
    public required RetentionReviewId Review { get; init; }

    public RetentionDecision? Decision { get; init; }

    public string? Why { get; init; }

    /// <summary>On that day it is asked about again.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>For a disposal: whoever decides has looked.</summary>
    public bool IsConfirmed { get; init; }
}

/// <summary>Somebody decides what becomes of a record whose time has run out. All that stops a disposal is asked here, in the transaction that would do it.</summary>
internal sealed class DecideRetentionAction(SightlineDb db, UnitOfWork unit, DecidingRetention tools, Vault vault)
{
    /// <returns>False: there is no such question at this agency.</returns>
    public Task<bool> DecideAsync(NewRetentionDecision input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var agency = tools.Acting.Current.Agency;
            if (await db.Set<RetentionReview>().FirstOrDefaultAsync(row => row.Id == input.Review && row.Agency == agency, stop) is not { } review)
            {
                return false;
            }
            Kernel.Rules.Check(new RetentionIsStillOpen(review.State == RetentionState.Open), new RetentionDecisionIsChosen(input.Decision));
            await (input.Decision switch
            {
                RetentionDecision.Dispose => DisposeAsync(review, input, stop),
                // It closes every open question about the record, this one too.
                RetentionDecision.LegalHold => tools.Hold.PlaceAsync(review.NominalId, input.Why, stop),
                _ => KeepAsync(review, input, stop),
            });
            return true;
        },
        stop);

    private async Task KeepAsync(RetentionReview review, NewRetentionDecision input, CancellationToken stop)
    {
        Kernel.Rules.Check(new KeptUntilIsAhead(input.Until, tools.Times.Today), new DecidingSaysWhy(input.Why), new TextIsShortEnough("Why", input.Why, 2000));
        review.KeptUntil = input.Until;
        await CloseAsync(review, input.Why!.Trim(), stop);
        await LookAgainAsync(review.NominalId, input.Until!.Value, stop);
    }

    private async Task DisposeAsync(RetentionReview review, NewRetentionDecision input, CancellationToken stop)
    {
        var times = await tools.Times.OfAsync(review.NominalId, stop);
        var due = times?.Due(tools.Times.Today).FirstOrDefault(time => time.Class.Code == review.Class.Value);
        Kernel.Rules.Check(
            new APersonDisposes(tools.Acting.Current.User),
            new TimeHasRunOut(due is not null),
            new RecordIsNotOnHold(times is not null && (await tools.Holds.OnAsync(times.Record, stop)).Count > 0),
            new NothingStillNeedsIt(times is null ? [] : await tools.Needed.WhyAsync(times.Record, stop)),
            new DisposalIsConfirmed(input.IsConfirmed));
        await tools.Disposer.DisposeAsync(review, due!.Class, stop);
    }

    private async Task CloseAsync(RetentionReview review, string why, CancellationToken stop)
    {
        review.State = RetentionState.Kept;
        (review.DecidedAt, review.DecidedBy) = (tools.Clock.GetCurrentInstant(), tools.Acting.Current.Reference);
        review.Why = await vault.SealAsync(review.NominalId.Value, Sensitivity.Ordinary, why, stop);
        unit.State(new RetentionDecided
        {
            Nominal = review.NominalId,
            Review = review.Id,
            Agency = review.Agency,
            Decision = RetentionDecision.Keep,
            KeptUntil = LondonTime.Zone.AtStartOfDay(review.KeptUntil!.Value).ToInstant(),
            Why = why,
        });
    }

    private async Task LookAgainAsync(NominalId nominal, LocalDate on, CancellationToken stop)
    {
        if (await db.Set<RetentionLook>().FirstOrDefaultAsync(look => look.NominalId == nominal, stop) is { } look)
        {
            look.LookOn = LocalDate.Min(look.LookOn, on);
        }
    }
}

/// <summary>What a decision asks, and what it does.</summary>
internal sealed class DecidingRetention(RetentionTimes times, LegalHolds holds, StillNeeded needed, DecidingRetentionParts parts)
{
    internal RetentionTimes Times { get; } = times;

    internal LegalHolds Holds { get; } = holds;

    internal StillNeeded Needed { get; } = needed;

    internal Disposer Disposer { get; } = parts.Disposer;

    internal PlaceHoldAction Hold { get; } = parts.Hold;

    internal Acting Acting { get; } = parts.Acting;

    internal IClock Clock { get; } = parts.Clock;
}

internal sealed record DecidingRetentionParts(Disposer Disposer, PlaceHoldAction Hold, Acting Acting, IClock Clock);

/// <summary>All that would be lost if a record went now.</summary>
internal sealed class StillNeeded(IEnumerable<IStillNeeded> sources)
{
    internal async Task<IReadOnlyList<string>> WhyAsync(KeptRecord record, CancellationToken stop)
    {
        var why = new List<string>();
        foreach (var source in sources)
        {
            why.AddRange(await source.WhyAsync(record, stop));
        }
        return [.. why.Distinct()];
    }
}
