namespace Sightline.Linkage.Tests.Model;

public sealed class The_example_of_the_readme_holds
{
    [Fact]
    public void Bob_with_two_slips_is_Robert_and_the_reasons_say_so()
    {
        var model = LinkageModel.Default;
        var comparison = model.Compare(
            new PersonDetails { Forenames = "Bob", Surname = "Szczepanksi", Born = PartialDate.Parse("12/07/1984") },
            new PersonDetails { Forenames = "Robert", Surname = "Szczepański", Born = PartialDate.Parse("1984-12-07") });

        Assert.Equal(
            ["date of birth the same, day and month swapped", "surname one letter off", "forename a known short form"],
            comparison.Reasons.Select(reason => reason.Text));
        Assert.Equal(Verdict.Possible, model.Decide(comparison));
    }

    [Fact]
    public void Many_records_are_linked_explained_and_looked_for()
    {
        var values = new[] { new ValueTable(), new ValueTable(), new ValueTable() };
        string?[][] people =
        [
            ["Katarzyna", "Sobczak", "1984-07-12"], ["Kasia", "Sobczak", "1984-07-12"], ["Stephen", "Threlfall", "1979-03-02"], ["Priya", "Patel", "2001-02-14"],
            ["John", "Smith", "1965-01-20"], ["Jane", "Smith", "1968-05-05"],
        ];
        ColumnRole[] roles = [ColumnRole.Forename, ColumnRole.Surname, ColumnRole.Born];
        var records = new RecordSet(
            people.Length,
            [.. roles.Select((role, column) => new ValueColumn($"{role}", role, [.. people.Select(person => values[column].Intern(person[column]!))], values[column]))]);

        var result = Linker.Link(records, new LinkOptions { Scope = LinkScope.Within }, stop: TestContext.Current.CancellationToken);
        var why = new LinkExplainer(records, result.Model);
        using var index = LinkIndex.Build(records, LearnedModel.FromJson(result.Model.ToJson()));

        Assert.Equal([0, 0, 2, 3, 4, 5], result.Cluster);
        Assert.Contains(why.Pair(0, 1).Fields, field => field is { Field: "surname", Level: "the same, held by 2 of 6 records", Bits: > 0 });
        Assert.Equal(new ClusterLink(0, 1, result.Weight[0]).Left, why.Cluster([0, 1]).Weakest!.Value.Left);
        Assert.Equal([0, 1], index.Find(["Kasia", "Sobczak", "1984-07-12"], LinkView.Ordinary).Select(hit => hit.Record).Order());
        var added = index.Add(["Amina", "Hussain", null]);
        Assert.Equal(added, index.Find(["Amina", "Hussain", null], LinkView.Ordinary)[0].Record);
    }
}
