using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Ties;

/// <summary>Whom a page is about: every nominal certainly theirs, and those about whom a question is open.</summary>
internal sealed class Subjects(SightlineDb db, TieBook ties)
{
    internal async Task<Subject> OfAsync(NominalId nominal, CancellationToken stop)
    {
        var (person, all) = await CertainAsync(nominal, stop);
        return new Subject { Person = person, Nominals = all, Possible = await PossibleAsync(all, stop) };
    }

    /// <summary>Every nominal certainly theirs, for questions that nothing merely possible may answer.</summary>
    internal async Task<IReadOnlyList<NominalId>> NominalsOfAsync(NominalId nominal, CancellationToken stop) => (await CertainAsync(nominal, stop)).All;

    private async Task<(PersonId? Person, List<NominalId> All)> CertainAsync(NominalId nominal, CancellationToken stop)
    {
        var standing = await ties.StandingAsync([nominal], stop);
        var person = standing.TryGetValue(nominal, out var found) ? found : (PersonId?)null;
        // The nominal asked for leads: it is the one the page was opened by.
        return (person, person is { } id ? (await ties.NominalsOfAsync([id], stop)).Where(other => other != nominal).Prepend(nominal).ToList() : [nominal]);
    }

    private async Task<IReadOnlyList<NominalId>> PossibleAsync(List<NominalId> all, CancellationToken stop)
    {
        var open = await db.Set<TieReview>().AsNoTracking()
            .Where(review => (review.State == ReviewState.Open || review.State == ReviewState.CouldNotTell) && (all.Contains(review.NominalId) || all.Contains(review.OtherId)))
            .Select(review => new { review.NominalId, review.OtherId }).ToListAsync(stop);
        var others = open.SelectMany(review => new[] { review.NominalId, review.OtherId }).Where(other => !all.Contains(other)).Distinct().ToList();
        if (others.Count == 0)
        {
            return [];
        }
        var persons = (await ties.StandingAsync(others, stop)).Values.Distinct().ToList();
        var apart = (await ties.DecidedApartAsync(all, stop)).ToHashSet();
        return others.Concat(await ties.NominalsOfAsync(persons, stop)).Where(other => !all.Contains(other) && !apart.Contains(other)).Distinct().ToList();
    }
}
