using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Duties.Send;

/// <summary>What was sent under a rule that refers to MARAC is a referral of those it is about.</summary>
internal sealed class MaracReferrals(SightlineDb db, UnitOfWork unit)
{
    public async Task ReferAsync(Duty duty, OwedActionSent sent, CancellationToken stop)
    {
        var about = await db.Set<RaisingSubject>().AsNoTracking().Where(row => row.Fact == duty.Because && !row.IsThing && row.Side != Side.Neither).ToListAsync(stop);
        var kept = about.Where(row => row.Side == Side.Protected && (duty.Member == Guid.Empty || row.Subject == duty.Member)).Select(row => new NominalId(row.Subject)).Distinct().ToList();
        var bound = about.Where(row => row.Side == Side.Bound).Select(row => new NominalId(row.Subject)).Distinct().ToList();
        var fact = unit.State(new ReferredToMarac { At = sent.At, Duty = duty.Id, Sending = sent.Sending, By = sent.By, Protected = kept, Respondents = bound });
        foreach (var one in kept)
        {
            db.Append(new MaracReferral { Sending = fact.Sending, Nominal = one, IsProtected = true, At = fact.At });
        }
        foreach (var one in bound)
        {
            db.Append(new MaracReferral { Sending = fact.Sending, Nominal = one, IsProtected = false, At = fact.At });
        }
    }
}

/// <summary>
/// Whether anybody at risk in what happened was referred to MARAC within so many months before it, with the same other side where both say who that is: a repeat, whatever
/// the threshold. A fact that names nobody at risk is asked of everybody it names.
/// </summary>
[Named("referred-to-marac-in", TakesPeriod = true)]
internal sealed class ReferredToMaracIn(SightlineDb db, IPeople people) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        var period = CountInPeriod.Parse(argument);
        var named = FactReader.Subjects(fact).Where(about => !about.IsThing && about.Side != Side.Neither).ToList();
        var atRisk = await RecordsAsync(named.Where(about => about.Side == Side.Protected), stop);
        var others = await RecordsAsync(named.Where(about => about.Side == Side.Bound), stop);
        var asked = atRisk.Count > 0 ? atRisk : others;
        if (asked.Count == 0)
        {
            return Answer.NotKnown;
        }
        var since = LondonTime.DayOf(fact.At).PlusMonths(-period.Months).AtStartOfDayInZone(LondonTime.Zone).ToInstant();
        var referrals = db.Set<MaracReferral>().AsNoTracking();
        var found = await referrals.Where(row => asked.Contains(row.Nominal) && (atRisk.Count == 0 || row.IsProtected) && row.At >= since && row.At <= fact.At)
            .Select(row => row.Sending).Distinct().ToListAsync(stop);
        var bound = (await referrals.Where(row => found.Contains(row.Sending) && !row.IsProtected).ToListAsync(stop)).ToLookup(row => row.Sending, row => row.Nominal);
        return Answers.Of(found.Exists(sending => atRisk.Count == 0 || others.Count == 0 || !bound[sending].Any() || bound[sending].Any(others.Contains)));
    }

    private async Task<HashSet<NominalId>> RecordsAsync(IEnumerable<RaisingSubject> named, CancellationToken stop)
    {
        var records = new HashSet<NominalId>();
        foreach (var about in named)
        {
            records.UnionWith((await people.SubjectOfAsync(new NominalId(about.Subject), stop)).Nominals);
        }
        return records;
    }
}
