using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>Nominals, and whole persons, that a nominal must not be tied to.</summary>
internal sealed record Apart(IReadOnlySet<NominalId> Nominals, IReadOnlySet<PersonId> Persons)
{
    internal bool Holds(NominalId nominal, IReadOnlyDictionary<NominalId, PersonId> standing) =>
        Nominals.Contains(nominal) || (standing.TryGetValue(nominal, out var person) && Persons.Contains(person));
}

/// <summary>Who is tied to whom, and who never is.</summary>
internal sealed class TieBook(SightlineDb db, UnitOfWork unit, LookUpIndex index, IClock clock, IIdSource ids)
{
    private const string StandingSqlite = "SELECT \"PersonId\" FROM people_tie WHERE \"NominalId\" = @nominal AND \"Until\" IS NULL";

    private const string StandingPostgres = "SELECT \"NominalId\", \"PersonId\" FROM people_tie WHERE \"NominalId\" = ANY(@nominals) AND \"Until\" IS NULL";

    private static readonly ReviewState[] KeptApart = [ReviewState.Different, ReviewState.OtherSides];

    /// <summary>A question that somebody may still answer.</summary>
    internal static readonly ReviewState[] StillOpen = [ReviewState.Open, ReviewState.OpenWithService, ReviewState.CouldNotTell];

    internal Instant Now => clock.GetCurrentInstant();

    /// <summary>The person each belongs to now; a nominal that is tied to nobody is missing.</summary>
    internal async Task<IReadOnlyDictionary<NominalId, PersonId>> StandingAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var standing = new Dictionary<NominalId, PersonId>();
        if (nominals.Count == 0)
        {
            return standing;
        }
        if (db.Provider == Provider.Sqlite)
        {
            var command = await index.CommandAsync(StandingSqlite, stop);
            foreach (var nominal in nominals)
            {
                LookUpIndex.Set(command, "@nominal", nominal.Value.ToByteArray(bigEndian: true));
                if (await command.ExecuteScalarAsync(stop) is byte[] person)
                {
                    standing[nominal] = new PersonId(new Guid(person, bigEndian: true));
                }
            }
            return standing;
        }
        var all = await index.CommandAsync(StandingPostgres, stop);
        LookUpIndex.Set(all, "@nominals", nominals.Select(nominal => nominal.Value).ToArray());
        await using var rows = await all.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            standing[new NominalId(rows.GetGuid(0))] = new PersonId(rows.GetGuid(1));
        }
        return standing;
    }

    /// <summary>Whom this nominal is kept apart from: by what is said now, and by what somebody decided before.</summary>
    internal async Task<Apart> ApartAsync(
        NominalId nominal, IReadOnlyList<NominalId> never, bool isNew, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        var nominals = never.ToHashSet();
        if (!isNew)
        {
            nominals.UnionWith(await DecidedApartAsync([nominal], stop));
            standing = await StandingAsync(nominals, stop);
        }
        return new Apart(nominals, nominals.Where(standing.ContainsKey).Select(other => standing[other]).ToHashSet());
    }

    /// <summary>Whom any of these is kept apart from.</summary>
    internal async Task<Apart> ApartAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var apart = (await DecidedApartAsync(nominals, stop)).ToHashSet();
        return new Apart(apart, (await StandingAsync(apart, stop)).Values.ToHashSet());
    }

    /// <summary>Every nominal that somebody decided, or an incident or order says, is another person than any of these.</summary>
    internal async Task<IReadOnlyList<NominalId>> DecidedApartAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var reviews = await db.Set<TieReview>().AsNoTracking()
            .Where(review => (nominals.Contains(review.NominalId) || nominals.Contains(review.OtherId)) && KeptApart.Contains(review.State))
            .Select(review => new { review.NominalId, review.OtherId }).ToListAsync(stop);
        return reviews.Select(review => nominals.Contains(review.NominalId) ? review.OtherId : review.NominalId).Distinct().ToList();
    }

    /// <summary>Questions about these two, and decisions, whichever of the two was asked about.</summary>
    internal IQueryable<TieReview> ReviewsBetween(IReadOnlyCollection<NominalId> left, IReadOnlyCollection<NominalId> right) => db.Set<TieReview>().Where(review =>
        (left.Contains(review.NominalId) && right.Contains(review.OtherId)) || (right.Contains(review.NominalId) && left.Contains(review.OtherId)));

    /// <summary>All nominals of a person.</summary>
    internal async Task<IReadOnlyList<NominalId>> NominalsOfAsync(IReadOnlyCollection<PersonId> persons, CancellationToken stop) =>
        persons.Count == 0
            ? []
            : await db.Set<Tie>().AsNoTracking().Where(tie => persons.Contains(tie.PersonId) && tie.Until == null)
                .OrderBy(tie => tie.Sequence).Select(tie => tie.NominalId).ToListAsync(stop);

    /// <summary>The person a nominal belongs to; one is made, and the nominal tied to it, where it belongs to none yet.</summary>
    internal PersonId PersonOf(NominalId nominal, IReadOnlyDictionary<NominalId, PersonId> standing, double weight, TieBasis basis)
    {
        if (standing.TryGetValue(nominal, out var known))
        {
            return known;
        }
        var person = new PersonId(ids.New());
        db.Append(new Person { Id = person, MadeAt = Now });
        Append(nominal, person, basis, weight);
        return person;
    }

    /// <summary>Ties, and states it.</summary>
    internal void Append(NominalId nominal, PersonId person, TieBasis basis, double weight)
    {
        db.Append(new Tie { NominalId = nominal, PersonId = person, Basis = basis, Weight = weight, From = Now });
        unit.State(new NominalTied { Person = person, Nominal = nominal, Basis = basis, Weight = weight });
    }

    internal void Append(TieReview review) => db.Append(review);

    /// <summary>Keeps on record that these stood on different sides, so that no later look ties them either.</summary>
    internal void AppendOtherSides(NominalId nominal, IReadOnlyList<NominalId> others, AgencyCode agency)
    {
        foreach (var other in others.Where(other => other != nominal).Distinct())
        {
            db.Append(new TieReview
            {
                Id = new ReviewId(ids.New()),
                NominalId = nominal,
                OtherId = other,
                Agency = agency,
                Weight = 0,
                State = ReviewState.OtherSides,
                PutAt = Now,
            });
        }
    }
}
