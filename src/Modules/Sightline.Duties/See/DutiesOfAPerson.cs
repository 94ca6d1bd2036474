using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.See;

/// <summary>
/// Open duties about a person's orders and incidents that an agency owes or is owed. On the record of somebody who is bound by the order, or suspected in
/// the incident, what exists because of the survivor is not among them, for anybody.
/// </summary>
internal sealed class DutiesOfAPerson(SightlineDb db)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<Duty>> OpenAsync(Subject subject, Actor viewer, CancellationToken stop)
    {
        var people = subject.Nominals.Select(nominal => nominal.Value).ToHashSet();
        var subjects = db.Set<RaisingSubject>().AsNoTracking();
        var own = await subjects.Where(about => people.Contains(about.Subject)).ToListAsync(stop);
        if (own.Count == 0)
        {
            return [];
        }
        var bound = own.Where(about => about.Side == Side.Bound).Select(about => about.Fact).ToHashSet();
        var facts = own.Select(about => about.Fact).ToHashSet();
        // Through the order or incident to duties of facts that name no person ("the order has run out").
        var things = await subjects.Where(about => about.IsThing && facts.Contains(about.Fact)).ToListAsync(stop);
        var boundThings = things.Where(thing => bound.Contains(thing.Fact)).Select(thing => thing.Subject).ToHashSet();
        var ids = things.Select(thing => thing.Subject).ToHashSet();
        var related = await subjects.Where(about => about.IsThing && ids.Contains(about.Subject)).ToListAsync(stop);
        bound.UnionWith(related.Where(thing => boundThings.Contains(thing.Subject)).Select(thing => thing.Fact));
        facts.UnionWith(related.Select(thing => thing.Fact));

        var duties = await db.DutiesSeenBy(viewer).AsNoTracking()
            .Where(duty => duty.State == DutyState.Open && facts.Contains(duty.Because) && !(duty.SurvivorSide && bound.Contains(duty.Because)))
            .OrderBy(duty => duty.DueEarlier).Take(Most).ToListAsync(stop);
        return await WithoutOthersAsync(duties, people, stop);
    }

    /// <summary>What is owed about one of several on the same side says nothing on the record of another of them.</summary>
    private async Task<IReadOnlyList<Duty>> WithoutOthersAsync(List<Duty> duties, HashSet<Guid> people, CancellationToken stop)
    {
        var facts = duties.Where(duty => duty.Member != Guid.Empty && !people.Contains(duty.Member)).Select(duty => duty.Because).ToHashSet();
        if (facts.Count == 0)
        {
            return duties;
        }
        var sides = (await db.Set<RaisingSubject>().AsNoTracking().Where(about => facts.Contains(about.Fact) && about.Side != Side.Neither).ToListAsync(stop))
            .ToLookup(about => about.Fact);
        return [.. duties.Where(duty => duty.Member == Guid.Empty || people.Contains(duty.Member) || !IsOfTheSameSide(duty))];

        bool IsOfTheSameSide(Duty duty)
        {
            var member = sides[duty.Because].Where(about => about.Subject == duty.Member).Select(about => about.Side).ToHashSet();
            return sides[duty.Because].Any(about => people.Contains(about.Subject) && member.Contains(about.Side));
        }
    }
}
