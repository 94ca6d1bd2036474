using Sightline.Facts.Incidents;
using Sightline.Incidents.RecordCallOut;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

/// <summary>Where each says the other did it, both are both; one person alone who is both is a slip.</summary>
internal sealed record VictimAndSuspectAreTwoPeople(IReadOnlyList<CallOutPerson> People) : Rule
{
    public override bool IsBroken =>
        Those(PartyPart.Victim) is [var victim] && Those(PartyPart.Suspect) is [var suspect] && Equals(victim, suspect);

    public override Refusal Refusal => new("People", "The same person is the only victim and the only suspect.", "Whoever is protected and whoever is accused would be one.",
        "Put the part right, or add the other person. Where you do not know who it was, describe them as far as you can.");

    private List<object> Those(PartyPart part) =>
        People.Where(person => person.Parts.Contains(part)).Select(person => person.Nominal is { } held ? (object)held : person).Distinct().ToList();
}
