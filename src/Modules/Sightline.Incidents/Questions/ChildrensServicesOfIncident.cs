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

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var councils = new List<AgencyCode>();
        foreach (var one in (await FactsCallOut.OfAsync(fact, callOuts, stop))?.Those(PartyPart.ChildPresent, PartyPart.Victim) ?? [])
        {
            if ((await people.AgencyServingHomeOfAsync(one, AgencyKind.LocalAuthority, stop)).TryGet(out var council))
            {
                councils.Add(council);
            }
        }
        return councils.Count == 0 ? Resolved.NotKnown : Resolved.To(councils.Distinct().ToList());
    }
}
