using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Reviews;

/// <summary>What a wrong answer about a pair would cost, dearest first.</summary>
internal enum Worth
{
    /// <summary>One is protected, or a victim, and the other is bound, or a suspect: hers would be read to him.</summary>
    OppositeSides = 0,
    Danger = 1,
    Order = 2,
    Duty = 3,
    Other = 4,
    Nothing = 5,
}

/// <summary>What rests on records and on everything tied to them, asked of every module at once for many.</summary>
internal sealed class StakeBook(SightlineDb db, IEnumerable<IStake> sources)
{
    internal async Task<Stakes> OfAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop)
    {
        var asked = nominals.Distinct().ToList();
        var persons = await db.Set<Tie>().AsNoTracking().Where(tie => asked.Contains(tie.NominalId) && tie.Until == null).Select(tie => new { tie.NominalId, tie.PersonId }).ToListAsync(stop);
        var ids = persons.Select(tie => tie.PersonId).Distinct().ToList();
        var members = (await db.Set<Tie>().AsNoTracking().Where(tie => ids.Contains(tie.PersonId) && tie.Until == null).Select(tie => new { tie.PersonId, tie.NominalId }).ToListAsync(stop))
            .ToLookup(tie => tie.PersonId, tie => tie.NominalId);
        var of = persons.ToDictionary(tie => tie.NominalId, tie => (IReadOnlyList<NominalId>)[.. members[tie.PersonId]]);
        var all = asked.Concat(of.Values.SelectMany(others => others)).Distinct().ToList();
        var found = new List<Stake>();
        foreach (var source in sources)
        {
            found.AddRange(await source.StakesAsync(all, stop));
        }
        return new Stakes(found.ToLookup(stake => stake.Nominal), of);
    }
}

internal sealed class Stakes(ILookup<NominalId, Stake> found, IReadOnlyDictionary<NominalId, IReadOnlyList<NominalId>> persons)
{
    internal Worth WorthOf(NominalId one, NominalId other)
    {
        var (left, right) = (Of(one), Of(other));
        if (Stand(left, StakeSide.Protected, right, StakeSide.Bound) || Stand(left, StakeSide.Bound, right, StakeSide.Protected))
        {
            return Worth.OppositeSides;
        }
        var all = left.Concat(right).ToList();
        return all.Count == 0 ? Worth.Nothing : all.Min(stake => stake.Cost) switch
        {
            StakeCost.Danger => Worth.Danger,
            StakeCost.Order => Worth.Order,
            StakeCost.Duty => Worth.Duty,
            _ => Worth.Other,
        };
    }

    /// <summary>What rests on a record and on those tied to it, each kind once with how many: "bound by a live order (2)".</summary>
    internal IReadOnlyList<string> WordsOf(NominalId nominal) => WordsOf(Of(nominal));

    /// <summary>What would rest on both together.</summary>
    internal IReadOnlyList<string> WordsOf(IEnumerable<NominalId> records) => WordsOf(records.Distinct().SelectMany(record => found[record]));

    private static List<string> WordsOf(IEnumerable<Stake> stakes) => stakes
        .GroupBy(stake => (stake.Cost, stake.Text)).OrderBy(group => group.Key.Cost).ThenBy(group => group.Key.Text, StringComparer.Ordinal)
        .Select(group => group.Count() == 1 ? group.Key.Text : $"{group.Key.Text} ({group.Count()})").ToList();

    private List<Stake> Of(NominalId nominal) => (persons.TryGetValue(nominal, out var all) ? all : [nominal]).SelectMany(one => found[one]).ToList();

    private static bool Stand(List<Stake> one, StakeSide side, List<Stake> other, StakeSide opposite) =>
        one.Exists(stake => stake.Side == side) && other.Exists(stake => stake.Side == opposite);
}
