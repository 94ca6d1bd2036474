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
}
