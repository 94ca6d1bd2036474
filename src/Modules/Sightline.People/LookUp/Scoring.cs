using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Confidential;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Storage;

namespace Sightline.People.LookUp;

/// <summary>
/// Finds who may be meant and how sure that is, outside any transaction. It reads ordinary values, and confidential ones only where this viewer may
/// see them: for everybody else they do not exist, so that they change neither presence, rank, weight nor reason.
/// </summary>
internal sealed class Scoring(SightlineDb db, LookUpIndex index, PreparedPeople prepared, ConfidentialContacts confidential, Viewer viewer)
{
    /// <summary>Nobody reads further into one block: who asks only for a common name is told to add something.</summary>
    private const int MostOfBlock = 250;

    /// <summary>As many as can be compared in the time the index itself takes.</summary>
    private const int MostCompared = 120;

    /// <summary>Of a poor question, where nobody shares much.</summary>
    private const int MostComparedOfPoor = 400;

    /// <summary>Bits beyond chance below which nothing was really in common.</summary>
    private const double LeastInCommon = 4;

    internal Task<IReadOnlyList<Scored>> FindAsync(Sought sought, CancellationToken stop) => FindAsync(sought, viewer.ConfidentialOf is { } agency ? [agency] : [], stop);

    /// <param name="sought">Who is looked for.</param>
    /// <param name="reach">The agencies of which what they recorded in confidence is searched too.</param>
    /// <param name="stop">Stops it.</param>
    internal async Task<IReadOnlyList<Scored>> FindAsync(Sought sought, IReadOnlyList<AgencyCode> reach, CancellationToken stop)
    {
        var model = await prepared.ModelAsync(stop);
        var numbers = await CandidatesAsync(sought, stop);
        var hidden = await ConfidentialAsync(sought.Details, numbers, reach, stop);
        if (sought.Number is { } number && !numbers.Contains(number))
        {
            numbers.Add(number);
        }
        var readings = sought.Readings.Select(model.Prepare).ToList();
        var scored = new List<Scored>();
        foreach (var other in await prepared.OfAsync(numbers, stop))
        {
            var isHidden = hidden.TryGetValue(other.Nominal, out var contact);
            var details = isHidden ? other.Details.With(contact!.ForTheMachine(MachineUse.Matching)) : other.Details;
            var person = isHidden ? model.Prepare(details) : other.Person;
            var (reading, weight) = readings.Select(query => (query, model.Weigh(query, person))).MaxBy(one => one.Item2);
            if (weight - model.Chance >= LeastInCommon)
            {
                scored.Add(new Scored(other.Nominal, other.HeldBy, details, WithAge(model.Compare(reading, person), sought, details)));
            }
        }
        return scored;
    }

    internal async Task<Comparison> CompareAsync(Sought sought, PersonDetails other, CancellationToken stop)
    {
        var model = await prepared.ModelAsync(stop);
        var person = model.Prepare(other);
        return WithAge(sought.Readings.Select(reading => model.Compare(model.Prepare(reading), person)).MaxBy(comparison => comparison.Weight)!, sought, other);
    }

    /// <summary>An age is no part of a record: it weighs in the look-up alone.</summary>
    private static Comparison WithAge(Comparison comparison, Sought sought, PersonDetails other)
    {
        if (sought.Age?.Against(other.Born, sought.ThisYear) is not { } reason)
        {
            return comparison;
        }
        var weight = comparison.Weight + reason.Weight;
        return comparison with { Weight = weight, Probability = 1 / (1 + Math.Pow(2, -weight)), Reasons = [.. comparison.Reasons, reason] };
    }

    internal async Task<bool> IsCertainAsync(Comparison comparison, CancellationToken stop) => (await prepared.ModelAsync(stop)).Decide(comparison) == Verdict.Tied;

    private async Task<List<long>> CandidatesAsync(Sought sought, CancellationToken stop)
    {
        var probes = sought.Probes();
        var found = await index.ProbeAsync(KeyHash.Of(probes), MostOfBlock, stop);
        var numbers = Candidates.Best(probes, found.Openly, MostCompared, MostComparedOfPoor);
        numbers.AddRange(Candidates.Best(probes, found.WithServices, MostCompared, MostComparedOfPoor).Except(numbers).ToList());
        return numbers;
    }

    /// <summary>What these agencies hold in confidence of those found, and whom it finds. Adds the latter to <paramref name="numbers"/>.</summary>
    private async Task<IReadOnlyDictionary<NominalId, Guarded<ContactDescription>>> ConfidentialAsync(
        PersonDetails query, List<long> numbers, IReadOnlyList<AgencyCode> reach, CancellationToken stop)
    {
        if (reach.Count == 0)
        {
            return new Dictionary<NominalId, Guarded<ContactDescription>>();
        }
        var asked = new ContactDescription
        {
            Addresses = query.Addresses.Select(address => new AddressDescription(address.Lines, address.Postcode)).ToList(),
            Phones = query.Phones,
            Emails = query.Emails,
        };
        var ids = await confidential.FindAsync(asked, reach, stop);
        var found = await db.Set<Nominal>().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).Select(nominal => nominal.Number).ToListAsync(stop);
        numbers.AddRange(found.Where(number => !numbers.Contains(number)));
        return asked.IsEmpty
            ? new Dictionary<NominalId, Guarded<ContactDescription>>()
            : await confidential.OpenAsync((await prepared.OfAsync(numbers, stop)).Select(person => person.Nominal).ToList(), reach, stop);
    }
}
