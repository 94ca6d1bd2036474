using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Connections;

/// <summary>Whom a review, a question to a holder, a split, an emergency look-up or an answer is about.</summary>
internal sealed class PeopleOfPeople(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var reviews = things.Select(thing => new ReviewId(thing)).ToList();
        var questions = things.Select(thing => new QuestionId(thing)).ToList();
        var splits = things.Select(thing => new SplitId(thing)).ToList();
        var found = new List<PersonOf>();
        found.AddRange((await db.Set<TieReview>().AsNoTracking().Where(row => reviews.Contains(row.Id)).Select(row => new { row.Id, row.NominalId, row.OtherId }).ToListAsync(stop))
            .SelectMany(row => new[] { new PersonOf(row.Id.Value, row.NominalId.Value), new PersonOf(row.Id.Value, row.OtherId.Value) }));
        found.AddRange((await db.Set<HolderQuestion>().AsNoTracking().Where(row => questions.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop))
            .Select(row => new PersonOf(row.Id.Value, row.NominalId.Value)));
        found.AddRange((await db.Set<SplitRecord>().AsNoTracking().Where(row => splits.Contains(row.SplitId)).Select(row => new { row.SplitId, row.NominalId }).ToListAsync(stop))
            .Select(row => new PersonOf(row.SplitId.Value, row.NominalId.Value)));
        var emergencies = things.Select(thing => new EmergencyId(thing)).ToList();
        found.AddRange((await db.Set<EmergencyFound>().AsNoTracking().Where(row => emergencies.Contains(row.LookUpId)).Select(row => new { row.LookUpId, row.NominalId }).ToListAsync(stop))
            .Select(row => new PersonOf(row.LookUpId.Value, row.NominalId.Value)));
        var answers = things.Select(thing => new SubjectAnswerId(thing)).ToList();
        found.AddRange((await db.Set<SubjectAnswer>().AsNoTracking().Where(row => answers.Contains(row.Id)).Select(row => new { row.Id, row.NominalId }).ToListAsync(stop))
            .Select(row => new PersonOf(row.Id.Value, row.NominalId.Value)));
        return found;
    }
}
