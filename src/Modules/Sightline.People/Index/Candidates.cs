using Sightline.Linkage;

namespace Sightline.People.Index;

internal static class Kinds
{
    /// <summary>Keys weaker than this are shared by thousands: when recording, those they alone would find are left to a look-up.</summary>
    internal const KeyKind RarestForRecording = KeyKind.Names;
}

/// <summary>Whom to compare, from which keys they share: the rarer a key, the more it says.</summary>
internal static class Candidates
{
    /// <summary>
    /// The numbers that share the most, best first; each key counts by how few stand under it. Where many share nearly as much as the first, which a
    /// poor question brings about, up to <paramref name="mostAlike"/>: among them the keys do not tell who is meant.
    /// </summary>
    internal static List<long> Best(IReadOnlyList<LookUpKey> probes, IReadOnlyList<IReadOnlyList<long>> found, int most, int mostAlike = 0)
    {
        var says = new Dictionary<long, double>();
        for (var index = 0; index < probes.Count; index++)
        {
            var bits = Bits(probes[index].Kind, found[index].Count);
            foreach (var number in found[index])
            {
                says[number] = says.GetValueOrDefault(number) + bits;
            }
        }
        // The same numbers in the same order whatever the database's own order was.
        var best = says.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Math.Max(most, mostAlike)).ToList();
        return best.Where((pair, place) => place < most || pair.Value >= best[0].Value / 2).Select(pair => pair.Key).ToList();
    }

    private static double Bits(KeyKind kind, int count)
    {
        var byKind = kind switch
        {
            <= KeyKind.Phone => 12,
            <= KeyKind.ForenameAndBirthMonth => 8,
            <= KeyKind.HouseStreet => 5,
            KeyKind.Born => 6,
            <= KeyKind.Names or KeyKind.InitialsAndBirthYear => 5,
            KeyKind.SurnameAndBirthYear or KeyKind.ForenameAndDistrict => 4,
            KeyKind.Surname => 2,
            _ => 3,
        };
        return byKind + 4 / (1 + Math.Log2(1 + count));
    }
}
