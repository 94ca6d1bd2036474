using Microsoft.EntityFrameworkCore;
using Sightline.Duties.Model;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Ports;

/// <summary>
/// Open duties that this viewer's agency owes or is owed about records. What is owed because of her is not named on the record of anybody whom the same fact binds, and
/// the question itself whether two records are one person is no stake in its answer.
/// </summary>
internal sealed class DutyStakes(SightlineDb db, Acting acting) : IStake
{
    private static readonly string[] AboutTies = [nameof(TiePutToReview), nameof(TieReviewLeftOpen), nameof(TieReviewReopened), nameof(HolderAsked)];

    public async Task<IReadOnlyList<Stake>> StakesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var people = nominals.Select(nominal => nominal.Value).ToList();
        var open = db.DutiesSeenBy(acting.Current).Where(duty => duty.State == DutyState.Open && !AboutTies.Contains(duty.BecauseOf));
        var rows = await (from about in db.Set<RaisingSubject>().AsNoTracking()
                          where people.Contains(about.Subject)
                          join duty in open on about.Fact equals duty.Because
                          where !(duty.SurvivorSide && about.Side == Side.Bound)
                          select new { about.Subject, about.Side, duty.Id }).Distinct().ToListAsync(stop);
        return rows.ConvertAll(row => new Stake(new NominalId(row.Subject), StakeCost.Duty, "something your agency owes or waits for is open", SideOf(row.Side)));
    }

    private static StakeSide SideOf(Side side) => side switch
    {
        Side.Bound => StakeSide.Bound,
        Side.Protected => StakeSide.Protected,
        _ => StakeSide.Neither,
    };
}
