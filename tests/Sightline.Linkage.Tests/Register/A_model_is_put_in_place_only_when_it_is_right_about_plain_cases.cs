namespace Sightline.Linkage.Tests.Register;

public sealed class A_model_is_put_in_place_only_when_it_is_right_about_plain_cases
{
    private static readonly LearnedRegister Learned = RegisterLearning.Learn(RegisterTable.Of(RegisterPeople.Of(2_500, seed: 81)))!;

    [Fact]
    public void One_that_a_register_of_enough_records_taught_is()
    {
        Assert.Null(RegisterModelCheck.Refuses(Learned, standing: null));
        Assert.Null(RegisterModelCheck.Refuses(Learned, new RegisterModel(Learned.Model)));
    }

    [Fact]
    public void One_of_too_few_records_or_of_hardly_anybody_held_twice_is_not()
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal("there are 0 records to learn from, and 2,000 are needed", RegisterModelCheck.Refuses(null, null));
        Assert.Null(RegisterLearning.Learn(RegisterTable.Of([new PersonDetails(), new PersonDetails()]), stop: stop));
        var few = RegisterLearning.Learn(RegisterTable.Of(RegisterPeople.Of(50, seed: 82)), stop: stop)!;
        Assert.Contains("2,000 are needed", RegisterModelCheck.Refuses(few, null), StringComparison.Ordinal);
        Assert.Contains("look like one person", RegisterModelCheck.Refuses(Learned with { OnePerson = 12 }, null), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_wrong_about_plain_cases_is_not_and_says_about_which()
    {
        // A register in which hundreds of systems wrote one name and birth over all others teaches that surnames never differ.
        var (shares, fields) = (Learned.Model.Shares, Learned.Model.Fields);
        Assert.Equal("it takes two people who have nothing in common for one", Refuses(new Dictionary<string, double> { ["person"] = 0.9, ["personMoved"] = 0.1 }, fields));
        Assert.Equal("it takes somebody who moved for two", Refuses(shares.ToDictionary(pair => pair.Key, pair => pair.Key == "personMoved" ? 1e-15 : pair.Value), fields));
        Assert.NotNull(Refuses(shares, [.. fields.Select(field => field with { Levels = [.. field.Levels.Select(level => level with { Person = level.Strangers, Strangers = level.Person })] })]));
        Assert.Equal("no record says a forename, a surname or a birth", Refuses(shares, [.. fields.Where(field => field.Field != "born")]));
    }

    [Fact]
    public void One_that_lies_far_from_what_stands_is_not_until_somebody_has_looked()
    {
        var fields = Learned.Model.Fields.Select(field => field.Field != "sex" ? field : field with
        {
            Levels = [.. field.Levels.Select(level => level.Level == "different" ? level with { Person = 1e-9 } : level)],
        });
        var far = new LearnedModel(Learned.Model.Shares, [.. fields]) { Commonness = Learned.Model.Commonness };

        var why = RegisterModelCheck.Refuses(Learned with { Model = far }, new RegisterModel(Learned.Model));

        Assert.StartsWith("it lies far from the one that stands: “sex”, different, weighs", why, StringComparison.Ordinal);
        Assert.Null(RegisterModelCheck.Refuses(Learned with { Model = far }, standing: null));
    }

    private static string? Refuses(IReadOnlyDictionary<string, double> shares, IReadOnlyList<FieldBelief> fields) =>
        RegisterModelCheck.Refuses(Learned with { Model = new LearnedModel(shares, fields) { Commonness = Learned.Model.Commonness } }, null);
}
