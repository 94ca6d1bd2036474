using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Incidents.Read;
using Sightline.Kernel;

namespace Sightline.Incidents.Questions;

/// <summary>The call-out a fact is about, as the rulebook's questions need it.</summary>
internal sealed record FactsCallOut(AgencyCode Force, IReadOnlyList<Party> Parties, Answer ChildrenPresent)
{
    internal IReadOnlyList<NominalId> Those(params PartyPart[] parts) =>
        Parties.Where(party => parts.Contains(party.Part)).Select(party => party.Nominal).Distinct().ToList();

    /// <summary>Null: the fact is about no call-out, or about one that is not held here.</summary>
    internal static async Task<FactsCallOut?> OfAsync(Fact fact, CallOuts callOuts, CancellationToken stop)
    {
        if (fact is CallOutRecorded recorded)
        {
            return new FactsCallOut(recorded.Force, recorded.Parties, recorded.ChildrenPresent);
        }
        return fact is BreachReported { Incident: { } incident } && await callOuts.FindAsync(incident, stop) is { } held
            ? new FactsCallOut(held.Incident.Force, held.Parties, held.Incident.ChildrenPresent)
            : null;
    }
}
