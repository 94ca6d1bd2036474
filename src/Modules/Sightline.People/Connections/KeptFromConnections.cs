using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Connections;

/// <summary>
/// A user is kept from everybody they declared, from whoever shares a home, a phone or a mailbox with these, and from whoever stands in a matter or a relationship with any of them: the
/// brother of the man she fled from must not read where she is.
/// </summary>
/// <remarks>
/// Decided anew at each request, by the same engine that ties records, from ordinary values alone: were confidential ones compared, whoever declares an address would learn by what
/// disappears who lives there.
/// </remarks>
internal sealed class KeptFromConnections(SightlineDb db, Declarations declarations, PreparedPeople prepared, TieBook ties, Acting acting) : IKeptFrom
{
    private static readonly LinkageModel Model = LinkageModel.Default;

    private IReadOnlyList<PreparedPerson>? declared;

    public async Task<bool> IsFromAnybodyAsync(CancellationToken stop) => acting.Current.User is { } user && await declarations.HasAnyAsync(user, stop);

    public async Task<IReadOnlyCollection<Guid>> OfAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        if (acting.Current.User is not { } user)
        {
            return [];
        }
        var asked = people.Select(person => new NominalId(person)).ToList();
        var circles = await CirclesAsync(asked, stop);
        var connected = await ConnectedAsync(user, circles.Values.SelectMany(circle => circle).Distinct().ToList(), stop);
        return circles.Where(circle => circle.Value.Any(connected.Contains)).Select(circle => circle.Key.Value).ToList();
    }

    /// <summary>For each all their records, and all records of those who stand in a matter or a relationship with them.</summary>
    private async Task<Dictionary<NominalId, HashSet<NominalId>>> CirclesAsync(List<NominalId> asked, CancellationToken stop)
    {
        var own = await WholeAsync(asked, stop);
        var all = own.Values.SelectMany(records => records).Distinct().ToList();
        var related = await db.Set<Relationship>().AsNoTracking().Where(row => all.Contains(row.OfId) || all.Contains(row.ToId))
            .Select(row => new { One = row.OfId, Other = row.ToId }).ToListAsync(stop);
        var opposed = await db.Set<TieReview>().AsNoTracking()
            .Where(row => row.State == ReviewState.OtherSides && (all.Contains(row.NominalId) || all.Contains(row.OtherId)))
            .Select(row => new { One = row.NominalId, Other = row.OtherId }).ToListAsync(stop);
        var around = related.Concat(opposed).SelectMany(pair => new[] { (From: pair.One, To: pair.Other), (From: pair.Other, To: pair.One) }).ToLookup(pair => pair.From, pair => pair.To);
        var others = await WholeAsync([.. all.SelectMany(record => around[record]).Distinct()], stop);
        return asked.ToDictionary(one => one, one => own[one].Concat(own[one].SelectMany(record => around[record]).SelectMany(other => others[other])).ToHashSet());
    }

    /// <summary>Every record tied to the same person, its own first.</summary>
    private async Task<Dictionary<NominalId, List<NominalId>>> WholeAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var standing = await ties.StandingAsync(nominals, stop);
        var persons = standing.Values.Distinct().ToList();
        var members = (await db.Set<Tie>().AsNoTracking().Where(tie => persons.Contains(tie.PersonId) && tie.Until == null)
            .Select(tie => new { tie.PersonId, tie.NominalId }).ToListAsync(stop)).ToLookup(tie => tie.PersonId, tie => tie.NominalId);
        return nominals.ToDictionary(one => one, one => standing.TryGetValue(one, out var person) ? members[person].Prepend(one).Distinct().ToList() : [one]);
    }

    private async Task<HashSet<NominalId>> ConnectedAsync(UserId user, List<NominalId> nominals, CancellationToken stop)
    {
        declared ??= [.. (await declarations.OfAsync(user, stop)).Select(one => Model.Prepare(Declarations.DetailsOf(one.Person.ForTheMachine(MachineUse.Matching), acting.Current.Agency)))];
        var numbers = await db.Set<Nominal>().AsNoTracking().Where(nominal => nominals.Contains(nominal.Id)).Select(nominal => nominal.Number).ToListAsync(stop);
        var known = await prepared.OfAsync(numbers, stop);
        return known.Where(other => declared.Any(one => AreConnected(Model.Compare(one, other.Person)))).Select(other => other.Nominal).ToHashSet();
    }

    /// <summary>Taken for one person, or of one home, phone or mailbox.</summary>
    private static bool AreConnected(Comparison comparison) => Model.Decide(comparison) == Verdict.Tied || comparison.Reasons.Any(reason => reason.Level switch
    {
        Level.Exact => reason.Field is Field.Phone or Field.Email or Field.Identifier,
        Level.HouseAndPostcode or Level.HouseAndStreet => true,
        _ => false,
    });
}
