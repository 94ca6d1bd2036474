using Sightline.Linkage;
using Sightline.People.Index;

namespace Sightline.People.Tests.LookUp;

public sealed class CandidatesTests
{
    private static readonly LookUpKey Postcode = new(KeyKind.Postcode, "ZZ14AB");

    private static readonly LookUpKey Names = new(KeyKind.Names, "a|b");

    private static readonly LookUpKey Phone = new(KeyKind.Phone, "447700900123");

    [Fact]
    public void Where_all_share_as_little_more_of_them_are_compared() =>
        Assert.Equal(Numbers(1, 200), Candidates.Best([Names], [Numbers(1, 250)], most: 120, mostAlike: 200));

    [Fact]
    public void Where_one_shares_much_no_more_than_the_usual_are_compared()
    {
        var best = Candidates.Best([Phone, Postcode, Names], [[900], [900], [900, .. Numbers(1, 249)]], most: 120, mostAlike: 200);

        Assert.Equal(900, best[0]);
        Assert.Equal(120, best.Count);
    }

    private static List<long> Numbers(int from, int count) => Enumerable.Range(from, count).Select(number => (long)number).ToList();
}
