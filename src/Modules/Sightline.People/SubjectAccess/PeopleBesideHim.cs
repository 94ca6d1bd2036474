using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.SubjectAccess;

/// <summary>Those to whom he stands, or stood, in a relationship: partners, children, the household.</summary>
internal sealed class PeopleBesideHim(SightlineDb db) : IPeopleBeside
{
    public async Task<IReadOnlyList<NominalId>> BesideAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var rows = await db.Set<Relationship>().AsNoTracking().Where(row => nominals.Contains(row.OfId) || nominals.Contains(row.ToId)).Select(row => new { row.OfId, row.ToId }).ToListAsync(stop);
        return [.. rows.SelectMany(row => new[] { row.OfId, row.ToId }).Distinct().Where(one => !nominals.Contains(one))];
    }

    /// <summary>Those who are, or were, partner of any of these.</summary>
    internal static async Task<IReadOnlyList<NominalId>> PartnersOfAsync(SightlineDb db, IReadOnlyCollection<NominalId> people, CancellationToken stop)
    {
        var rows = await db.Set<Relationship>().AsNoTracking().Where(row => (people.Contains(row.OfId) || people.Contains(row.ToId)) && row.Kind == RelationshipKind.Partner)
            .Select(row => new { row.OfId, row.ToId }).ToListAsync(stop);
        return [.. rows.SelectMany(row => new[] { row.OfId, row.ToId }).Distinct().Where(one => !people.Contains(one))];
    }
}
