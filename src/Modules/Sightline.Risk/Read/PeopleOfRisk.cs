using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;

namespace Sightline.Risk.Read;

/// <summary>Whom an assessment is about.</summary>
internal sealed class PeopleOfRisk(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var ids = things.Select(thing => new AssessmentId(thing)).ToList();
        var assessed = await db.Set<Assessment>().AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Assessed }).ToListAsync(stop);
        var from = await db.Set<AssessedFrom>().AsNoTracking().Where(row => ids.Contains(row.Assessment)).Select(row => new { row.Assessment, row.Nominal }).ToListAsync(stop);
        return [.. assessed.Select(row => new PersonOf(row.Id.Value, row.Assessed.Value)), .. from.Select(row => new PersonOf(row.Assessment.Value, row.Nominal.Value))];
    }
}

/// <summary>Who stands on the other side of an assessment of somebody.</summary>
internal sealed class PeopleBesideInRisk(SightlineDb db) : IPeopleBeside
{
    public async Task<IReadOnlyList<NominalId>> BesideAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var pairs = await (
                from row in db.Set<Assessment>()
                join other in db.Set<AssessedFrom>() on row.Id equals other.Assessment
                where nominals.Contains(row.Assessed) || nominals.Contains(other.Nominal)
                select new { row.Assessed, other.Nominal })
            .ToListAsync(stop);
        return [.. pairs.SelectMany(pair => new[] { pair.Assessed, pair.Nominal }).Distinct().Where(one => !nominals.Contains(one))];
    }
}
