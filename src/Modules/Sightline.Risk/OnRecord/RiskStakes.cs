using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Platform.Ports;
using Sightline.Risk.Read;

namespace Sightline.Risk.OnRecord;

/// <summary>Assessments of records: tied wrongly, the danger of the one is read as the other's.</summary>
internal sealed class RiskStakes(Assessments assessments, RiskViewer viewer) : IStake
{
    public async Task<IReadOnlyList<Stake>> StakesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) => viewer.Views
        ?
        [
            .. (await assessments.OfAsync(nominals, stop)).Select(seen => seen.Row.Level == RiskLevel.High
                ? new Stake(seen.Row.Assessed, StakeCost.Danger, "assessed as at high risk", StakeSide.Protected)
                : new Stake(seen.Row.Assessed, StakeCost.Other, "assessed", StakeSide.Neither)),
        ]
        : [];
}
