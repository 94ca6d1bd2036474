using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

/// <summary>The survivors' service that knows a victim already, or else the one of where the victim lives. Several victims may have several.</summary>
[Named("service-of-victim")]
internal sealed class ServiceOfVictim(CallOuts callOuts, IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.SupportService];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var services = new List<AgencyCode>();
        var victims = (await FactsCallOut.OfAsync(fact, callOuts, stop))?.Those(PartyPart.Victim) ?? [];
        foreach (var victim in victims)
        {
            var holders = await people.HoldersOfAsync(victim, AgencyKind.SupportService, stop);
            services.AddRange(holders);
            if (holders.Count == 0 && (await people.AgencyServingHomeOfAsync(victim, AgencyKind.SupportService, stop)).TryGet(out var serving))
            {
                services.Add(serving);
            }
        }
        // Nobody named as a victim is not "there is no victim".
        return services.Count == 0 ? Resolved.NotKnown : Resolved.To(services.Distinct().ToList());
    }
}
