using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Kernel;

namespace Sightline.Incidents.Questions;

/// <summary>The call-out a fact is about, as the rulebook's questions need it.</summary>
internal sealed record FactsCallOut(AgencyCode Force, IReadOnlyList<Party> Parties, Answer ChildrenPresent)
{
    public Answer DomesticAbuse { get; init; }

    public Answer PartyUnderAge { get; init; }

    public IReadOnlyList<IncidentQuestion> AskedAbout { get; init; } = [];

    internal IReadOnlyList<NominalId> Those(params PartyPart[] parts) =>
        Parties.Where(party => parts.Contains(party.Part)).Select(party => party.Nominal).Distinct().ToList();

    /// <summary>Null: the fact is about no call-out, or about one that is not held here.</summary>
    internal static async Task<FactsCallOut?> OfAsync(Fact fact, CallOuts callOuts, CancellationToken stop)
    {
        if (fact is CallOutRecorded recorded)
        {
            return new FactsCallOut(recorded.Force, recorded.Parties, recorded.ChildrenPresent)
            {
                DomesticAbuse = recorded.DomesticAbuse,
                PartyUnderAge = recorded.PartyUnderAge,
                AskedAbout = recorded.AskedAbout,
            };
        }
        return IncidentOf(fact) is { } incident && await callOuts.FindAsync(incident, stop) is { } held ? Of(held.Incident, held.Parties) : null;
    }

    private static FactsCallOut Of(Incident held, IReadOnlyList<Party> parties) => new(held.Force, parties, held.ChildrenPresent)
    {
        DomesticAbuse = held.DomesticAbuse,
        PartyUnderAge = held.PartyUnderAge,
        AskedAbout = held.AskedAbout,
    };

    private static IncidentId? IncidentOf(Fact fact) => fact switch
    {
        BreachReported breach => breach.Incident,
        CrimeRecorded crime => crime.Incident,
        CrimeOutcomeRecorded outcome => outcome.Incident,
        GraveHarmRecorded harm => harm.Incident,
        NeighbourhoodTaskSet task => task.Incident,
        InitialReportChecked check => check.Incident,
        FlagScreened screened => screened.Incident,
        FlagChecked check => check.Incident,
        DualArrestReviewed review => review.Incident,
        _ => null,
    };
}
