using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

/// <summary>The council that serves the home of a child who was there, or of a victim.</summary>
[Named("childrens-services-of-incident")]
internal sealed class ChildrensServicesOfIncident(CallOuts callOuts, IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.LocalAuthority];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => await ServingAsync((await FactsCallOut.OfAsync(fact, callOuts, stop))?.Parties ?? [], stop);

    internal async Task<Resolved> ServingAsync(IReadOnlyList<Party> parties, CancellationToken stop)
    {
        var councils = new List<AgencyCode>();
        foreach (var one in parties.Where(party => party.Part is PartyPart.ChildPresent or PartyPart.Victim).Select(party => party.Nominal).Distinct())
        {
            if ((await people.AgencyServingHomeOfAsync(one, AgencyKind.LocalAuthority, stop)).TryGet(out var council))
            {
                councils.Add(council);
            }
        }
        return councils.Count == 0 ? Resolved.NotKnown : Resolved.To(councils.Distinct().ToList());
    }
}
