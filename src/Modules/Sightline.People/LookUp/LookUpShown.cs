using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Contracts;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.LookUp;

/// <summary>A nominal of a person that was found.</summary>
internal sealed record Member(PersonId Person, NominalId Nominal, PersonDetails Details);

/// <summary>Reads the few values a look-up shows, in one transaction with the entry that says who saw them.</summary>
internal sealed class LookUpShown(SightlineDb db, ReadAudit audit, Holders holders, LookUpViewer viewer, IClock clock)
{
    /// <summary>A survivors' service other than the viewer's own agency holds it: of its ties the viewer may not know.</summary>
    internal Task<bool> IsOtherServicesAsync(string heldBy, CancellationToken stop) => viewer.IsOtherServicesAsync(new AgencyCode(heldBy), stop);

    /// <summary>The nominals of these persons with their ordinary values: those that this viewer may be shown as tied.</summary>
    internal async Task<IReadOnlyList<Member>> MembersAsync(IReadOnlyCollection<PersonId> persons, CancellationToken stop)
    {
        // Asked where there is nobody too: how long a look-up takes must not tell that somebody is tied.
        var rows = await (from tie in db.Set<Tie>().AsNoTracking()
                          where persons.Contains(tie.PersonId) && tie.Until == null
                          join nominal in db.Set<Nominal>() on tie.NominalId equals nominal.Id
                          join profile in db.Set<LookUpProfile>() on nominal.Number equals profile.Number
                          orderby tie.Sequence
                          select new { tie.PersonId, tie.NominalId, profile.Profile }).ToListAsync(stop);
        var members = new List<Member>(rows.Count);
        foreach (var row in rows)
        {
            if (!await IsOtherServicesAsync(ProfileText.HeldBy(row.Profile), stop))
            {
                members.Add(new Member(row.PersonId, row.NominalId, ProfileText.Read(row.Profile)));
            }
        }
        return members;
    }

    internal async Task<LookUpAnswer> ShowAsync(IReadOnlyList<Found> found, bool hasMore, CancellationToken stop)
    {
        if (found.Count == 0)
        {
            return new LookUpAnswer();
        }
        var all = found.SelectMany(one => one.Nominals).Distinct().ToList();
        var disclosure = new Disclosure("look-up", all.Select(nominal => nominal.Value).ToList(), ["name", "born", "why-found"]);
        return await audit.ShowAsync(
            disclosure,
            async () =>
            {
                var nominals = await db.Set<Nominal>().AsNoTracking().Where(nominal => all.Contains(nominal.Id)).ToDictionaryAsync(nominal => nominal.Id, stop);
                var held = await holders.ShownAsync(nominals.Values.Select(nominal => nominal.HeldBy).ToList(), stop);
                return new LookUpAnswer
                {
                    Hits = found.Select(one => HitOf(one, nominals, held)).ToList(),
                    PossiblySame = await PossiblySameAsync(found, all, stop),
                    HasMore = hasMore,
                };
            },
            stop);
    }

    private Hit HitOf(Found found, Dictionary<NominalId, Nominal> nominals, IReadOnlySet<AgencyCode> holdersShown)
    {
        var best = nominals[found.Best.Nominal];
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        return new Hit
        {
            Best = found.Best.Nominal,
            Person = found.Person,
            Name = NameWords.Of(best, today, viewer.SeesOrdinary),
            Nominals = found.Nominals,
            Why = Why.Of(found.Comparison),
            Weight = Math.Round(found.Weight, 2),
            IsCertain = found.IsCertain,
            HeldBy = found.Nominals.Select(nominal => nominals[nominal].HeldBy).Where(holdersShown.Contains).Distinct().OrderBy(code => code.Value, StringComparer.Ordinal).ToList(),
        };
    }

    private async Task<IReadOnlyList<(NominalId One, NominalId Other)>> PossiblySameAsync(IReadOnlyList<Found> found, List<NominalId> all, CancellationToken stop)
    {
        // Somebody who could not tell left it open. A record that another service holds is possibly nobody's.
        var told = await viewer.ShownAsync(all, stop);
        var open = await db.Set<TieReview>().AsNoTracking()
            .Where(review => TieBook.StillOpen.Contains(review.State) && told.Contains(review.NominalId) && told.Contains(review.OtherId))
            .Select(review => new { review.NominalId, review.OtherId }).ToListAsync(stop);
        var bestOf = found.SelectMany(one => one.Nominals, (one, nominal) => (nominal, one.Best.Nominal)).ToDictionary(pair => pair.nominal, pair => pair.Nominal);
        return open.Select(review => (bestOf[review.NominalId], bestOf[review.OtherId])).Where(pair => pair.Item1 != pair.Item2).Distinct().ToList();
    }
}
