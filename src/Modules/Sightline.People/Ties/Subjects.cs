using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Ties;

/// <summary>
/// Whom a page is about: every nominal certainly theirs, so that orders, warnings and duties follow, and those about whom a question is open that this viewer may know of.
/// Which of them may be shown as tied is <see cref="TiesSeen"/>'s to say.
/// </summary>
internal sealed class Subjects(SightlineDb db, TieBook ties, TiesSeen seen)
{
    internal async Task<Subject> OfAsync(NominalId nominal, CancellationToken stop)
    {
        var (person, all) = await CertainAsync(nominal, stop);
        return new Subject { Person = person, Nominals = all, Possible = await PossibleAsync(all, stop) };
    }

    /// <summary>Every nominal certainly theirs, for questions that nothing merely possible may answer.</summary>
    internal async Task<IReadOnlyList<NominalId>> NominalsOfAsync(NominalId nominal, CancellationToken stop) => (await CertainAsync(nominal, stop)).All;

    internal Task<bool> IsHeldAsync(NominalId nominal, CancellationToken stop) => db.Set<Nominal>().AnyAsync(row => row.Id == nominal, stop);

    /// <summary>The record on which an agency's own words hang: its own of this person where it has one, else the one that was opened.</summary>
    internal async Task<NominalId> OwnOfAsync(NominalId nominal, AgencyCode agency, CancellationToken stop)
    {
        var records = await NominalsOfAsync(nominal, stop);
        return await db.Set<Nominal>().AsNoTracking().Where(row => records.Contains(row.Id) && row.HeldBy == agency)
            .OrderBy(row => row.Number).Select(row => (NominalId?)row.Id).FirstOrDefaultAsync(stop) ?? nominal;
    }

    private async Task<(PersonId? Person, List<NominalId> All)> CertainAsync(NominalId nominal, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([nominal], stop);
        var person = standing.TryGetValue(nominal, out var found) ? found : (PersonId?)null;
        // The nominal asked for leads: it is the one the page was opened by.
        return (person, person is { } id ? (await ties.NominalsOfAsync([id], stop)).Where(other => other != nominal).Prepend(nominal).ToList() : [nominal]);
    }

    private async Task<IReadOnlyList<NominalId>> PossibleAsync(List<NominalId> all, CancellationToken stop)
    {
        // A question about a record that this viewer is not shown as tied would tell of that record.
        var asked = await seen.ShownAsync(all, stop);
        var open = await db.Set<TieReview>().AsNoTracking()
            .Where(review => TieBook.StillOpen.Contains(review.State) && (asked.Contains(review.NominalId) || asked.Contains(review.OtherId)))
            .Select(review => new { review.NominalId, review.OtherId }).ToListAsync(stop);
        var others = open.SelectMany(review => new[] { review.NominalId, review.OtherId }).Where(other => !all.Contains(other)).Distinct().ToList();
        if (others.Count == 0)
        {
            return [];
        }
        var apart = (await ties.DecidedApartAsync(all, stop)).ToHashSet();
        // Whoever may not know that somebody is possibly the same does not learn it by another record of that somebody's either.
        var shown = await seen.ShownAsync(others, stop);
        if (shown.Count == 0)
        {
            return [];
        }
        var persons = (await ties.StandingAsync(shown, stop)).Values.Distinct().ToList();
        var possible = shown.Concat(await ties.NominalsOfAsync(persons, stop)).Where(other => !all.Contains(other) && !apart.Contains(other)).Distinct().ToList();
        return await seen.ShownAsync(possible, stop);
    }
}
