using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Discharge;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <summary>
/// What a rule raised already, where a later fact has it asked again because more is known now: what stands is not doubled, and "find out who owes this"
/// ends once somebody is known who does.
/// </summary>
internal sealed class EarlierDuties(SightlineDb db, DutyDischarger discharger)
{
    public async Task<IReadOnlyList<Duty>> OfAsync(Fact fact, IReadOnlyList<DutyRule> rules, CancellationToken stop)
    {
        var again = rules.Where(rule => rule.On != fact.GetType().Name).Select(rule => new DutyRuleCode(rule.Code)).Distinct().ToList();
        if (again.Count == 0)
        {
            return [];
        }
        var things = FactReader.Subjects(fact).Where(about => about.IsThing).Select(about => about.Subject).ToList();
        var facts = db.Set<RaisingSubject>().Where(about => about.IsThing && things.Contains(about.Subject)).Select(about => about.Fact);
        return await db.Set<Duty>().Where(duty => again.Contains(duty.Rule) && facts.Contains(duty.Because)).ToListAsync(stop);
    }

    /// <summary>This agency has it already; or nobody is known even now, and somebody is asked to find out already.</summary>
    public static bool IsRaised(IReadOnlyList<Duty> before, AgencyCode by, bool findWhoOwes) =>
        findWhoOwes ? before.Count > 0 : before.Any(duty => duty.OwedBy == by && !duty.FindWhoOwes);

    /// <summary>Who owes it was found: whoever was to find out has done it.</summary>
    public async Task FoundAsync(IReadOnlyList<Duty> before, Duty found, Fact fact, CancellationToken stop)
    {
        if (found.FindWhoOwes)
        {
            return;
        }
        foreach (var search in before.Where(duty => duty is { FindWhoOwes: true, State: DutyState.Open }))
        {
            await discharger.DischargeAsync(search, fact.Id, fact.At, stop);
        }
    }
}
