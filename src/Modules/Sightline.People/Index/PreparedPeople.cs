using Sightline.Facts;
using Sightline.Linkage;
using Sightline.People.Learning;

namespace Sightline.People.Index;

internal sealed record PreparedNominal(NominalId Nominal, string HeldBy, PersonDetails Details, PreparedPerson Person);

/// <summary>Nominals ready to be compared. Within one import the same ones come up again and again: those met last are kept, and only for as long as this scope lives.</summary>
internal sealed class PreparedPeople(LookUpIndex index, ModelInUse models)
{
    private const int MostKept = 4096;

    private readonly Dictionary<long, PreparedNominal> kept = [];

    /// <summary>What they are weighed by in this scope.</summary>
    internal Task<IPersonModel> ModelAsync(CancellationToken stop) => models.Async(stop);

    internal async Task<IReadOnlyList<PreparedNominal>> OfAsync(IReadOnlyList<long> numbers, CancellationToken stop)
    {
        var model = await models.Async(stop);
        var people = new List<PreparedNominal>(numbers.Count);
        var missing = new List<long>();
        foreach (var number in numbers)
        {
            if (kept.TryGetValue(number, out var known))
            {
                people.Add(known);
            }
            else
            {
                missing.Add(number);
            }
        }
        foreach (var row in await index.ProfilesAsync(missing, stop))
        {
            people.Add(Keep(row, model));
        }
        return people;
    }

    /// <summary>The nominal's values changed, or the transaction that wrote them did not stand.</summary>
    internal void Forget(long number) => kept.Remove(number);

    private PreparedNominal Keep(ProfileRow row, IPersonModel model)
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }
        var details = ProfileText.Read(row.Profile);
        return kept[row.Number] = new PreparedNominal(row.Nominal, ProfileText.HeldBy(row.Profile), details, model.Prepare(details));
    }
}
