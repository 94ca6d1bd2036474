using Microsoft.EntityFrameworkCore;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Conferences.List;

/// <summary>Whom a line or a decision is about. A meeting is about nobody: whoever is kept from one line still holds it, without that line.</summary>
internal sealed class PeopleOfLines(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var decisions = things.Select(thing => new MeetingDecisionId(thing)).ToList();
        var decided = await db.Set<MeetingDecision>().AsNoTracking().Where(row => decisions.Contains(row.Id)).Select(row => new { row.Id, row.Line }).ToListAsync(stop);
        var lines = things.Select(thing => new MeetingLineId(thing)).Concat(decided.Select(row => row.Line)).Distinct().ToList();
        var people = await db.Set<LinePerson>().AsNoTracking().Where(row => lines.Contains(row.Line)).ToListAsync(stop);
        var of = people.ToLookup(row => row.Line, row => row.Nominal);
        var direct = people.Select(row => new PersonOf(row.Line.Value, row.Nominal.Value));
        return [.. direct, .. decided.SelectMany(row => of[row.Line].Select(one => new PersonOf(row.Id.Value, one.Value)))];
    }
}
