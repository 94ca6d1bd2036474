using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Questions;

/// <summary>Probation units that hold a suspect. A suspect none of them holds has none; an unnamed suspect is not known.</summary>
[Named("probation-of-suspect")]
internal sealed class ProbationOfSuspect(CallOuts callOuts, IPeople people) : IAgencyResolver
{
    public IReadOnlyList<AgencyKind> Kinds => [AgencyKind.Probation];

    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop)
    {
        var suspects = (await FactsCallOut.OfAsync(fact, callOuts, stop))?.Those(PartyPart.Suspect) ?? [];
        if (suspects.Count == 0)
        {
            return Resolved.NotKnown;
        }
        var units = new List<AgencyCode>();
        foreach (var suspect in suspects)
        {
            units.AddRange(await people.HoldersOfAsync(suspect, AgencyKind.Probation, stop));
        }
        return Resolved.To(units.Distinct().ToList());
    }
}
