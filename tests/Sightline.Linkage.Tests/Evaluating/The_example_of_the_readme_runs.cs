using Sightline.Linkage.Tests.Files;

namespace Sightline.Linkage.Tests.Evaluating;

public sealed class The_example_of_the_readme_runs
{
    [Fact]
    public void A_table_is_planned_read_linked_and_judged()
    {
        using var file = TableFile.Of(Families.Table(Families.Rows(300), row => row.Person.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var stop = TestContext.Current.CancellationToken;
        var plan = CsvFiles.Plan([file.Path], new CsvOptions { TruthColumn = "cluster" });
        var read = CsvFiles.Read(plan, 0, stop);
        var result = Linker.Link(read.Records, new LinkOptions { Scope = LinkScope.Within }, null, stop);
        var judged = Evaluator.Evaluate(result, read.Records, LinkScope.Within, Truth.FromColumn(plan, read, "cluster", 0, stop));

        Assert.True(judged.TruePairs > 100, $"{judged.TruePairs} true pairs");
        Assert.True(judged.AtRecommended!.Value.Pairs.F1 > 0.9, judged.AtRecommended.ToString());
        Assert.True(judged.CalibrationError < 0.2, $"{judged.CalibrationError}");
    }
}
