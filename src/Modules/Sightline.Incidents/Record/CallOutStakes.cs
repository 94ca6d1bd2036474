using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Record;

/// <summary>Call-outs in which records had a part: tied wrongly, the weapon of the one is warned of at the other's door.</summary>
internal sealed class CallOutStakes(CallOuts callOuts, IPermissions permissions, Acting acting) : IStake
{
    public async Task<IReadOnlyList<Stake>> StakesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "incidents.view"))
        {
            return [];
        }
        var asked = nominals.ToHashSet();
        return
        [
            .. from callOut in await callOuts.OfAsync(asked, stop)
               from party in callOut.Parties
               where asked.Contains(party.Nominal)
               select Of(callOut, party),
        ];
    }

    private static Stake Of(CallOut callOut, Party party)
    {
        var side = party.Part switch
        {
            PartyPart.Suspect => StakeSide.Bound,
            PartyPart.Victim or PartyPart.ChildPresent => StakeSide.Protected,
            _ => StakeSide.Neither,
        };
        return callOut.Incident.WeaponUsed == Answer.Yes
            ? new Stake(party.Nominal, StakeCost.Danger, "in a call-out at which a weapon was used", side)
            : new Stake(party.Nominal, StakeCost.Other, "in a call-out", side);
    }
}
