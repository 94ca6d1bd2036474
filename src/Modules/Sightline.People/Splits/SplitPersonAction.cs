using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Splits;

internal sealed record NewSplit
{
    /// <summary>Any record of the person.</summary>
    public required NominalId Nominal { get; init; }

    /// <summary>Records of somebody else: one person, apart from the first.</summary>
    public required IReadOnlyList<NominalId> Leaving { get; init; }

    public string? Reason { get; init; }
}

/// <summary>
/// Somebody decided that records are not of the person they were tied to. Orders, warnings and duties follow the records; the ties' history stays, the engine does not tie
/// them again, and whoever acted while they were one checks what they did.
/// </summary>
internal sealed class SplitPersonAction(SightlineDb db, UnitOfWork unit, DecisionsInTurn turn, TieBook ties, TieHistory history, SplitParts parts)
{
    public Task<SplitId> SplitAsync(NewSplit input, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var standing = await ties.StandingAsync([input.Nominal], stop);
            var person = standing.TryGetValue(input.Nominal, out var found) ? found : (PersonId?)null;
            IReadOnlyList<NominalId> all = person is { } known ? await ties.NominalsOfAsync([known], stop) : [];
            var leaving = all.Where(input.Leaving.Contains).ToList();
            var staying = all.Except(leaving).ToList();
            Kernel.Rules.Check(
                new RecordIsTied(all.Count > 1 && leaving.Count == input.Leaving.Distinct().Count()),
                new SomeRecordStaysBehind(input.Leaving.Count, staying.Count),
                new UndoingSaysWhy(input.Reason),
                new TextIsShortEnough("Reason", input.Reason, 2000));
            var split = new Split
            {
                Id = new SplitId(parts.Ids.New()),
                PersonId = person!.Value,
                Agency = parts.Acting.Current.Agency,
                Since = await parts.Resting.SinceAsync(leaving, staying, stop),
                At = ties.Now,
            };
            var owners = await parts.Resting.OwnersAsync(new Parted(leaving, staying, split.Since, split.At), stop);
            await MoveAsync(split, leaving, input.Reason!.Trim(), stop);
            await KeepApartAsync(leaving, staying, input.Reason, stop);
            Append(split, leaving, staying);
            foreach (var owner in owners)
            {
                db.Set<SplitOwner>().Add(new SplitOwner { SplitId = split.Id, Agency = owner });
                unit.State(new SplitToCheck { Split = split.Id, Agency = owner });
            }
            return split.Id;
        },
        stop);

    private async Task MoveAsync(Split split, List<NominalId> leaving, string reason, CancellationToken stop)
    {
        var standing = await db.Set<Tie>().Where(tie => leaving.Contains(tie.NominalId) && tie.Until == null).OrderBy(tie => tie.Sequence).ToListAsync(stop);
        foreach (var tie in standing)
        {
            tie.Until = ties.Now;
            unit.State(new NominalUntied { Person = split.PersonId, Nominal = tie.NominalId, Reason = reason });
        }
        if (leaving.Count > 1)
        {
            // Several that leave together are one person still, another one.
            var person = ties.PersonOf(leaving[0], new Dictionary<NominalId, PersonId>(), 0, TieBasis.Person);
            foreach (var other in leaving.Skip(1))
            {
                ties.Append(other, person, TieBasis.Person, 0);
            }
        }
    }

    private async Task KeepApartAsync(List<NominalId> leaving, List<NominalId> staying, string? reason, CancellationToken stop)
    {
        var services = await parts.Seen.HeldByServicesAsync([.. leaving, .. staying], stop);
        var between = await ties.ReviewsBetween(leaving, staying).Where(review => review.State == ReviewState.Same).ToListAsync(stop);
        foreach (var (nominal, other) in leaving.SelectMany(_ => staying, (one, other) => (one, other)))
        {
            var known = await history.KnownAsync(nominal, other, stop);
            await history.RememberAsync(TieStep.TakenAway, nominal, other, reason, stop);
            if (between.Find(review => (review.NominalId == nominal && review.OtherId == other) || (review.NominalId == other && review.OtherId == nominal)) is { } decided)
            {
                decided.State = ReviewState.Different;
                decided.DecidedAt = ties.Now;
                decided.Known |= known;
                continue;
            }
            ties.Append(new TieReview
            {
                Id = new ReviewId(parts.Ids.New()),
                NominalId = nominal,
                OtherId = other,
                // A decision about a survivors' service's record is kept with that service: nobody else may know of the record.
                Agency = services.TryGetValue(nominal, out var one) ? one : services.TryGetValue(other, out var service) ? service : parts.Acting.Current.Agency,
                Weight = 0,
                State = ReviewState.Different,
                PutAt = ties.Now,
                DecidedAt = ties.Now,
                Known = known,
            });
        }
    }

    private void Append(Split split, List<NominalId> leaving, List<NominalId> staying)
    {
        db.Set<Split>().Add(split);
        foreach (var nominal in leaving)
        {
            db.Set<SplitRecord>().Add(new SplitRecord { SplitId = split.Id, NominalId = nominal, Left = true });
        }
        foreach (var nominal in staying)
        {
            db.Set<SplitRecord>().Add(new SplitRecord { SplitId = split.Id, NominalId = nominal, Left = false });
        }
        unit.State(new PersonSplit { Split = split.Id, Person = split.PersonId, Leaving = leaving, Staying = staying });
    }
}

internal sealed class SplitParts(RestingOnTie resting, Viewing.TiesSeen seen, Acting acting, IIdSource ids)
{
    internal RestingOnTie Resting { get; } = resting;

    internal Viewing.TiesSeen Seen { get; } = seen;

    internal Acting Acting { get; } = acting;

    internal IIdSource Ids { get; } = ids;
}
