using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.People.Contracts;

namespace Sightline.Conferences.List;

/// <summary>Under which key each record of a person stands, whichever agency's record was named.</summary>
internal sealed class PersonKeys(IPeople people)
{
    private readonly Dictionary<NominalId, IReadOnlyList<NominalId>> known = [];

    internal async Task<NominalId> OfAsync(NominalId nominal, CancellationToken stop) => (await SameAsync(nominal, stop)).Min();

    /// <summary>Every record certainly of the same person, this one among them.</summary>
    internal async Task<IReadOnlyList<NominalId>> SameAsync(NominalId nominal, CancellationToken stop)
    {
        if (known.TryGetValue(nominal, out var found))
        {
            return found;
        }
        var same = (await people.SubjectOfAsync(nominal, stop)).Nominals.Append(nominal).Distinct().ToList();
        foreach (var one in same)
        {
            known[one] = same;
        }
        return same;
    }

    /// <summary>Those by whom matters are joined. A witness or caller is not: a neighbour may ring about two families.</summary>
    internal async Task<IReadOnlyList<NominalId>> JoiningAsync(Matter matter, CancellationToken stop)
    {
        var found = new List<NominalId>();
        foreach (var party in matter.People.Where(party => party.Part is not (PartyPart.Witness or PartyPart.Caller)))
        {
            found.Add(await OfAsync(party.Nominal, stop));
        }
        return found;
    }
}
