using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>Somebody decided that two records are one person. Everything tied to either is then one person; each tie can be undone.</summary>
internal sealed class TieNominalsAction(SightlineDb db, UnitOfWork unit, DecisionsInTurn turn, TieBook ties, TieHistory history)
{
    public Task<PersonId> TieAsync(NominalId one, NominalId other, string? why, CancellationToken stop) => turn.DoAsync(
        async () =>
        {
            var known = await db.Set<Nominal>().CountAsync(nominal => nominal.Id == one || nominal.Id == other, stop);
            Kernel.Rules.Check(new RecordsAreTwo(one, other), new NominalIsKnown("Other", known == 2 || one == other));
            var standing = await ties.StandingAsync([one, other], stop);
            var left = await AllOfAsync(one, standing, stop);
            var right = await AllOfAsync(other, standing, stop);
            Kernel.Rules.Check(
                new RecordsAreNotTiedYet(left.Contains(other)),
                new OtherSidesAreNeverOnePerson(await ties.ReviewsBetween(left, right).AnyAsync(review => review.State == ReviewState.OtherSides, stop)));
            var person = ties.PersonOf(one, standing, 0, TieBasis.Person);
            if (standing.TryGetValue(other, out var former))
            {
                await MoveAsync(former, person, stop);
            }
            else
            {
                ties.Append(other, person, TieBasis.Person, 0);
            }
            await CloseReviewsAsync(left, right, why, stop);
            await history.RememberAsync(TieStep.Tied, other, one, why, stop);
            return person;
        },
        stop);

    private async Task<IReadOnlyList<NominalId>> AllOfAsync(NominalId nominal, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop) =>
        standing.TryGetValue(nominal, out var person) ? await ties.NominalsOfAsync([person], stop) : [nominal];

    private async Task MoveAsync(PersonId from, PersonId to, CancellationToken stop)
    {
        var standing = await db.Set<Tie>().Where(tie => tie.PersonId == from && tie.Until == null).OrderBy(tie => tie.Sequence).ToListAsync(stop);
        foreach (var tie in standing)
        {
            tie.Until = ties.Now;
            unit.State(new NominalUntied { Person = from, Nominal = tie.NominalId });
            ties.Append(tie.NominalId, to, TieBasis.Person, 0);
        }
    }

    /// <summary>Open questions that this decision answers, and decisions it overtakes.</summary>
    private async Task CloseReviewsAsync(IReadOnlyList<NominalId> left, IReadOnlyList<NominalId> right, string? why, CancellationToken stop)
    {
        var between = await ties.ReviewsBetween(left, right).ToListAsync(stop);
        foreach (var overtaken in between.Where(review => review.State == ReviewState.Different))
        {
            overtaken.State = ReviewState.Lifted;
        }
        foreach (var review in between.Where(review => TieBook.StillOpen.Contains(review.State)))
        {
            review.State = ReviewState.Same;
            review.DecidedAt = ties.Now;
            unit.State(new TieReviewed { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, SamePerson = Answer.Yes, Why = why?.Trim() });
        }
    }
}
