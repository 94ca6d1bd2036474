using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Splits;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>
/// Whoever is named on the one side of an incident or order is never one person with somebody on the other. Kept on record for all time; a question that was open about them is
/// answered by it, and a tie that stood is undone.
/// </summary>
internal sealed class OtherSidesHeard(SightlineDb db, UnitOfWork unit, TieBook ties, TieHistory history, SplitPersonAction split, Acting acting) : IListener
{
    private const string Why = "Named on different sides of one incident or order.";

    public bool Hears(Fact fact) => fact is OrderAppliedFor or OrderMade or OrderDetailsAdded or BreachReported or CallOutRecorded;

    public async Task HearAsync(Fact fact, CancellationToken stop)
    {
        var (bound, protectedSide) = SidesOf(fact);
        if (bound.Count == 0 || protectedSide.Count == 0)
        {
            return;
        }
        // Where each says that the other did it, both stand on both sides.
        var pairs = (from one in bound from other in protectedSide where one != other select (one, other)).DistinctBy(pair => Ordered(pair.one, pair.other)).ToList();
        var known = await ties.ReviewsBetween(bound, protectedSide).ToListAsync(stop);
        var reviews = known.ToLookup(review => Ordered(review.NominalId, review.OtherId));
        var held = await HeldAsync([.. pairs.Where(pair => !reviews[Ordered(pair.one, pair.other)].Any(IsOtherSides)).SelectMany(pair => new[] { pair.one, pair.other }).Distinct()], stop);
        foreach (var (one, other) in pairs)
        {
            var between = reviews[Ordered(one, other)].ToList();
            await AnswerAsync(between, stop);
            if (!between.Exists(IsOtherSides) && held.Contains(one) && held.Contains(other))
            {
                ties.AppendOtherSides(one, [other], acting.Current.Agency);
            }
        }
        await PartAsync(pairs, stop);
    }

    /// <summary>A fact of the feed may name somebody whose record has not come yet.</summary>
    private async Task<HashSet<NominalId>> HeldAsync(List<NominalId> nominals, CancellationToken stop) => nominals.Count == 0
        ? []
        : [.. await db.Set<Nominal>().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id)).Select(nominal => nominal.Id).ToListAsync(stop)];

    private async Task AnswerAsync(List<TieReview> between, CancellationToken stop)
    {
        foreach (var open in between.Where(review => TieBook.StillOpen.Contains(review.State)))
        {
            open.State = ReviewState.Different;
            open.DecidedAt = ties.Now;
            unit.State(new TieReviewed { Review = open.Id, Nominal = open.NominalId, Other = open.OtherId, SamePerson = Answer.No, Why = Why });
            await history.RememberAsync(TieStep.OtherSides, open.NominalId, open.OtherId, null, stop);
        }
    }

    /// <summary>The tie that was made last is the one that is undone.</summary>
    private async Task PartAsync(List<(NominalId One, NominalId Other)> pairs, CancellationToken stop)
    {
        var standing = await ties.StandingAsync(pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToList(), stop);
        var tied = pairs.Where(pair => standing.TryGetValue(pair.One, out var one) && standing.TryGetValue(pair.Other, out var other) && one == other).ToList();
        foreach (var (one, other) in tied)
        {
            var newest = await db.Set<Tie>().AsNoTracking().Where(tie => (tie.NominalId == one || tie.NominalId == other) && tie.Until == null)
                .OrderByDescending(tie => tie.Sequence).Select(tie => (NominalId?)tie.NominalId).FirstOrDefaultAsync(stop);
            if (newest is { } leaving && (await ties.StandingAsync([one, other], stop)).Values.Distinct().Count() == 1)
            {
                await split.SplitAsync(new NewSplit { Nominal = leaving, Leaving = [leaving], Reason = Why }, stop);
            }
        }
    }

    private static (IReadOnlyList<NominalId> Bound, IReadOnlyList<NominalId> Protected) SidesOf(Fact fact) => fact switch
    {
        OrderAppliedFor applied => (applied.Respondents, applied.Protected),
        OrderMade made => (made.Respondents, [.. made.Protected, .. made.Children]),
        BreachReported breach => ([breach.Respondent], breach.Protected),
        OrderDetailsAdded added => (added.Respondents, added.Protected),
        CallOutRecorded callOut => (
            [.. callOut.Parties.Where(party => party.Part == PartyPart.Suspect).Select(party => party.Nominal).Distinct()],
            [.. callOut.Parties.Where(party => party.Part is PartyPart.Victim or PartyPart.ChildPresent).Select(party => party.Nominal).Distinct()]),
        _ => ([], []),
    };

    private static bool IsOtherSides(TieReview review) => review.State == ReviewState.OtherSides;

    private static (NominalId, NominalId) Ordered(NominalId one, NominalId other) => one < other ? (one, other) : (other, one);
}
