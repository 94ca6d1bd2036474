using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.SafeContact;

/// <summary>The agency that tries to reach somebody.</summary>
[Named("agency-that-makes-contact")]
internal sealed class AgencyThatMakesContact : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        ContactNotMade tried => Resolved.To(tried.Agency),
        SomebodyElseAnsweredAgain tried => Resolved.To(tried.Agency),
        _ => Resolved.NotKnown,
    });
}

/// <summary>The page on which a further attempt is recorded.</summary>
[Named("safe-contact")]
internal sealed class SafeContactLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(ContactNotMade.Nominal), out var nominal) ? $"/people/{nominal}/contact" : null;
}

/// <summary>Whom a statement or an endeavour is about.</summary>
internal sealed class PeopleOfSafeContact(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var statements = things.Select(thing => new SafeContactId(thing)).ToList();
        var efforts = things.Select(thing => new ContactEffortId(thing)).ToList();
        return
        [
            .. (await db.Set<SafeContactRow>().AsNoTracking().Where(row => statements.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop))
                .Select(row => new PersonOf(row.Id.Value, row.NominalId.Value)),
            .. (await db.Set<ContactEffort>().AsNoTracking().Where(row => efforts.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop))
                .Select(row => new PersonOf(row.Id.Value, row.NominalId.Value)),
        ];
    }
}
