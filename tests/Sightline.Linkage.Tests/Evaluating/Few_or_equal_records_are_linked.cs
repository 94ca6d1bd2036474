using Sightline.Linkage.Tests.Files;

namespace Sightline.Linkage.Tests.Evaluating;

public sealed class Few_or_equal_records_are_linked
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(30, true)]
    [InlineData(100, true)]
    [InlineData(2, false)]
    [InlineData(5, false)]
    [InlineData(12, false)]
    public void However_few_or_alike_the_records_a_run_ends_with_an_answer(int count, bool areEqual)
    {
        var rows = Families.Rows(count).DistinctBy(row => row.Person).Select(row => areEqual ? new Families.Row(0, "Grace", "Okonkwo", "1984-07-12", "LS1 4DY") : row).ToList();
        using var file = TableFile.Of(Families.Table(rows, truth: null));
        var result = Linker.Link(file.Read().Records, new LinkOptions { Scope = LinkScope.Within, Threads = 1 }, null, TestContext.Current.CancellationToken);
        Assert.Equal(count, result.Cluster.Length);
        Assert.DoesNotContain(result.Weight, float.IsNaN);
        Assert.All(result.Model.Shares.Values, share => Assert.InRange(share, 0, 1));
    }
}
