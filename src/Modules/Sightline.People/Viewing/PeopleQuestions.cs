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

    public async Task<IReadOnlyList<Hit>> LookUpAsync(LookUpQuery query, CancellationToken stop) => (await parts.LookUp.FindAsync(query, stop)).Hits;
}

internal sealed class PeopleParts(Subjects subjects, Homes homes, LookUpPeople lookUp, IDirectory directory, IIdSource ids)
{
    internal Subjects Subjects { get; } = subjects;

    internal Homes Homes { get; } = homes;

    internal LookUpPeople LookUp { get; } = lookUp;

    internal IDirectory Directory { get; } = directory;

    internal IIdSource Ids { get; } = ids;
}
