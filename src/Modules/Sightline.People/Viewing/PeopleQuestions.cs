using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.LookUp;
using Sightline.People.Model;
using Sightline.People.RecordNominal;
using Sightline.People.Relationships;
using Sightline.People.Ties;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using PersonName = Sightline.People.Contracts.PersonName;

namespace Sightline.People.Viewing;

/// <summary>Answers what other modules ask.</summary>
internal sealed class PeopleQuestions(
    SightlineDb db, RecordNominalAction record, PeopleParts parts, Viewer viewer, IClock clock) : IPeople
{
    public Task<NominalId> RecordAsync(NewNominal input, CancellationToken stop) => record.RecordAsync(
        new NominalRecorded
        {
            Nominal = input.Id ?? new NominalId(parts.Ids.New()),
            HeldBy = input.HeldBy,
            Details = input.Details,
            Confidential = input.Confidential,
            At = input.At ?? default,
        },
        input.NeverSameAs,
        stop);

    public Task<Subject> SubjectOfAsync(NominalId nominal, CancellationToken stop) => parts.Subjects.OfAsync(nominal, stop);

    public Task<bool> HoldsAsync(NominalId nominal, CancellationToken stop) => db.Set<Nominal>().AnyAsync(held => held.Id == nominal, stop);

    public Task<bool> HoldsAnyAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) => db.Set<Nominal>().AnyAsync(held => nominals.Contains(held.Id), stop);

    public async Task<IReadOnlyDictionary<NominalId, PersonName>> NamesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var seen = viewer.SeesOrdinary;
        var held = await db.Set<Nominal>().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id)).ToListAsync(stop);
        var names = held.ToDictionary(nominal => nominal.Id, nominal => NameWords.Of(nominal, today, seen));
        foreach (var unknown in nominals.Where(nominal => !names.ContainsKey(nominal)))
        {
            names[unknown] = new PersonName(NameWords.Hidden, "not known", "P-?");
        }
        return names;
    }

    public async Task<Known<AgencyCode>> AgencyServingHomeOfAsync(NominalId nominal, AgencyKind kind, CancellationToken stop) =>
        await parts.Homes.ServedByAsync(await parts.Subjects.NominalsOfAsync(nominal, stop), kind, stop);

    public async Task<HomeMatch> HomeIsAtAsync(NominalId nominal, string postcode, string? house, CancellationToken stop) =>
        await parts.Homes.IsAtAsync(await parts.Subjects.NominalsOfAsync(nominal, stop), postcode, house, stop);

    public async Task<IReadOnlyList<AgencyCode>> HoldersOfAsync(NominalId nominal, AgencyKind kind, CancellationToken stop)
    {
        var all = await parts.Subjects.NominalsOfAsync(nominal, stop);
        var holders = await db.Set<Nominal>().AsNoTracking().Where(held => all.Contains(held.Id)).Select(held => held.HeldBy).Distinct().ToListAsync(stop);
        var ofKind = new List<AgencyCode>();
        foreach (var holder in holders)
        {
            if ((await parts.Directory.FindAsync(holder, stop))?.Kind == kind)
            {
                ofKind.Add(holder);
            }
        }
        return ofKind.OrderBy(code => code.Value, StringComparer.Ordinal).ToList();
    }

    public async Task<IReadOnlyDictionary<NominalId, AgeOn>> AgesAsync(IReadOnlyCollection<NominalId> nominals, LocalDate on, CancellationToken stop)
    {
        var born = await db.Set<Nominal>().AsNoTracking().Where(held => nominals.Contains(held.Id)).Select(held => new { held.Id, held.Born })
            .ToDictionaryAsync(held => held.Id, held => held.Born, stop);
        return nominals.Distinct().ToDictionary(nominal => nominal, nominal => AgeOn.Of(born.GetValueOrDefault(nominal), on));
    }

    public async Task RelateAsync(Related related, CancellationToken stop)
    {
        var held = await RelatedAsync([related.Of, related.To], stop);
        if (!held.Contains(related) && !held.Contains(new Related(related.To, related.Of, Turned(related.Kind))))
        {
            await parts.Relationships.RecordAsync(
                new RelationshipRecorded { Relationship = new RelationshipId(parts.Ids.New()), Of = related.Of, To = related.To, Kind = related.Kind }, stop);
        }
    }

    public async Task<IReadOnlyList<Related>> RelatedAsync(IReadOnlyCollection<NominalId> among, CancellationToken stop)
    {
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        return await db.Set<Relationship>().AsNoTracking()
            .Where(held => among.Contains(held.OfId) && among.Contains(held.ToId) && (held.To == null || held.To > today))
            .OrderByDescending(held => held.Id)
            .Select(held => new Related(held.OfId, held.ToId, held.Kind)).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<Hit>> LookUpAsync(LookUpQuery query, CancellationToken stop) => (await parts.LookUp.FindAsync(query, stop)).Hits;

    /// <summary>Whoever is a parent has a child; the others read the same from both sides. A carer does not: who cares for whom is what it says.</summary>
    private static RelationshipKind Turned(RelationshipKind kind) => kind switch
    {
        RelationshipKind.Parent => RelationshipKind.Child,
        RelationshipKind.Child => RelationshipKind.Parent,
        RelationshipKind.Carer => default,
        _ => kind,
    };
}

internal sealed class PeopleParts(Subjects subjects, Homes homes, LookUpPeople lookUp, PeopleSources sources)
{
    internal Subjects Subjects { get; } = subjects;

    internal Homes Homes { get; } = homes;

    internal LookUpPeople LookUp { get; } = lookUp;

    internal IDirectory Directory { get; } = sources.Directory;

    internal IIdSource Ids { get; } = sources.Ids;

    internal RecordRelationshipAction Relationships { get; } = sources.Relationships;
}

internal sealed record PeopleSources(IDirectory Directory, IIdSource Ids, RecordRelationshipAction Relationships);
