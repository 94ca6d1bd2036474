using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;

namespace Sightline.Conferences.List;

/// <summary>
/// Which part of a list an agency that was asked to a meeting may be told: what a gateway carries to it from the host, about people it has to do with already.
/// What a survivors' service told the host stays between the two.
/// </summary>
internal sealed class GuestShare(IGateways gateways, IDirectory directory, IPeople people, PersonKeys keys, IClock clock)
{
    private readonly Dictionary<NominalId, bool> related = [];

    private static readonly Dictionary<MatterKind, string> Facts = new()
    {
        [MatterKind.CallOut] = nameof(CallOutRecorded),
        [MatterKind.Breach] = nameof(BreachReported),
        [MatterKind.NewOrder] = nameof(OrderMade),
        [MatterKind.Assessment] = nameof(RiskAssessed),
    };

    /// <summary>The lines with what this agency may be told of each; parted where only something untold joined them.</summary>
    internal async Task<IReadOnlyList<HeldLine>> OfAsync(IReadOnlyList<HeldLine> lines, AgencyCode guest, CancellationToken stop)
    {
        var shown = new List<HeldLine>();
        foreach (var line in lines)
        {
            var addressed = line.Decisions.Where(decision => decision.Owner == guest).ToList();
            var told = new List<(Matter Item, IReadOnlyList<NominalId> Keys)>();
            foreach (var matter in line.Matters)
            {
                if (await MayBeToldAsync(matter, guest, addressed.Count > 0, stop))
                {
                    told.Add((matter, await keys.JoiningAsync(matter, stop)));
                }
            }
            shown.AddRange(JoinedUp.By(told).Select(part => new HeldLine(new MeetingLine { Id = line.Line.Id, Meeting = line.Line.Meeting, CameBackFrom = [] }, part, addressed)));
        }
        return shown;
    }

    /// <param name="matter">What would be told.</param>
    /// <param name="guest">To whom.</param>
    /// <param name="isAddressed">The meeting gave the agency something to do about these people: that is its relation to them.</param>
    /// <param name="stop">Ends the asking.</param>
    internal async Task<bool> MayBeToldAsync(Matter matter, AgencyCode guest, bool isAddressed, CancellationToken stop)
    {
        if (await directory.FindAsync(guest, stop) is not { } agency || await IsAServicesOwnAsync(matter, guest, stop))
        {
            return false;
        }
        var safe = matter.People.Where(party => party.Part is PartyPart.Victim or PartyPart.ChildPresent).Select(party => party.Nominal).ToList();
        var telling = new Telling(matter.Force, guest, Facts[matter.Kind]) { Protected = safe };
        if (!(await gateways.FindAsync(telling, LondonTime.DayOf(clock.GetCurrentInstant()), stop)).IsOpen)
        {
            return false;
        }
        return isAddressed || await HasToDoWithAsync(matter, agency, stop);
    }

    private async Task<bool> IsAServicesOwnAsync(Matter matter, AgencyCode guest, CancellationToken stop) =>
        matter.StatedBy is { } stated && stated != guest && stated != matter.Force && await directory.FindAsync(stated, stop) is not { Kind: AgencyKind.Police };

    private async Task<bool> HasToDoWithAsync(Matter matter, Agency agency, CancellationToken stop)
    {
        foreach (var party in matter.People)
        {
            if (!related.TryGetValue(party.Nominal, out var known))
            {
                var home = await people.AgencyServingHomeOfAsync(party.Nominal, agency.Kind, stop);
                known = related[party.Nominal] = (home.TryGet(out var serving) && serving == agency.Code)
                    || (await people.HoldersOfAsync(party.Nominal, agency.Kind, stop)).Contains(agency.Code);
            }
            if (known)
            {
                return true;
            }
        }
        return false;
    }
}
