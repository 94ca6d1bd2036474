using FsCheck;
using FsCheck.Fluent;

namespace Sightline.Linkage.Tests.Model;

public sealed class The_score_behaves
{
    private static readonly string?[] Forenames =
    [
        null, "", "John", "Jon", "Bob", "Robert", "Mohammed Ali", "Ali", "J", "Smith", "\ud83d", "unknown", "Zoë",
        "Anne Marie", "Annemarie", "aabab", "babaa",
    ];

    private static readonly string?[] Surnames =
    [
        null, "Smith", "Smyth", "O'Neill", "van der Berg", "Berg", "Smith-Jones", "Ng", "John", "Ali", "Szczepański", "\0",
        "McDonald", "Macdonald",
    ];

    private static readonly string?[] Dates =
        [null, "1980-02-03", "1980-03-02", "1980", "1980-01-01", "1970-01-01", "2008-02-03", "1981-02-03", "03/02/????"];

    private static readonly string?[] Postcodes = [null, "SW1A 1AA", "SW1A 1AB", "SW1A", "2119", "ZZ99 3VZ"];

    private static readonly Gen<PersonDetails> AnyPerson =
        from forenames in Gen.Elements(Forenames)
        from surname in Gen.Elements(Surnames)
        from alias in Gen.Elements(Surnames)
        from born in Gen.Elements(Dates)
        from sex in Gen.Elements("M", "F", null, "?")
        from postcode in Gen.Elements(Postcodes)
        from line in Gen.Elements("12 High St", "14 High Street", "Flat 2", "")
        from phone in Gen.Elements("07700900123", "07700900124", "02079460018", "")
        from number in Gen.Elements("0012345T", "0012346T", "9976543B", "")
        select People.Named(forenames, surname, born).At(line, postcode).With("PNC", number) with
        {
            Sex = sex,
            Phones = [phone],
            Aliases = alias is null ? [] : [new PersonName(forenames, alias)],
        };

    [Fact]
    public void Comparing_is_the_same_both_ways_in_range_and_adds_up() =>
        Prop.ForAll(AnyPerson.ToArbitrary(), AnyPerson.ToArbitrary(), (a, b) =>
        {
            var there = People.Model.Compare(a, b);
            var back = People.Model.Compare(b, a);
            var prior = Math.Log2(1e-6 / (1 - 1e-6));
            return there.Weight == back.Weight
                && there.Reasons.SequenceEqual(back.Reasons)
                && double.IsFinite(there.Weight)
                && there.Probability is >= 0 and <= 1
                && Math.Abs(there.Reasons.Sum(reason => reason.Weight) + prior - there.Weight) < 1e-9
                && People.Model.Weigh(People.Model.Prepare(a), People.Model.Prepare(b)) == there.Weight;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Saying_less_never_turns_a_pair_that_was_not_tied_into_a_tie_by_removing_the_name() =>
        Prop.ForAll(AnyPerson.ToArbitrary(), AnyPerson.ToArbitrary(), (a, b) =>
        {
            var nameless = b with { Forenames = null, Surname = null, Aliases = [] };
            var tied = People.Verdict(a, nameless) == Verdict.Tied;
            return !tied || People.Model.Compare(a, nameless).LevelOf(Field.Identifier) == Level.Exact
                || People.Model.Compare(a, nameless).LevelOf(Field.Phone) == Level.Exact;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_reason_holds_a_value()
    {
        var one = People.Named("Quentin", "Xylander", "1984-07-12").At("77 Zebra Lane", "LS1 4DY").With("PNC", "0012345T") with
        {
            Phones = ["07700900123"],
            Emails = ["quentin@example.org"],
        };
        string[] values = ["quentin", "xylander", "1984", "zebra", "77", "ls1", "0012345", "07700", "example"];

        var reasons = People.Model.Compare(one, one).Reasons;

        Assert.Equal(7, reasons.Count);
        Assert.All(
            reasons,
            reason => Assert.DoesNotContain(values, value => reason.Text.Contains(value, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_level_of_the_model_is_worded_and_worded_apart()
    {
        foreach (var field in People.Model.Odds.Keys.GroupBy(key => key.Field))
        {
            var texts = field.Select(key => Wording.Of(key.Field, key.Level)).ToList();
            Assert.Equal(texts.Count, texts.Distinct().Count());
            Assert.All(texts, text => Assert.NotEmpty(text));
        }
    }

    [Fact]
    public void Hostile_details_are_compared_without_harm()
    {
        var huge = new string('x', 10_000_000);
        var hostile = new PersonDetails
        {
            Forenames = huge,
            Surname = string.Concat(Enumerable.Repeat("a ", 100_000)),
            Sex = huge,
            Aliases = [.. Enumerable.Repeat(new PersonName(huge, null), 1000)],
            Addresses = [.. Enumerable.Repeat(new AddressDetails { Lines = [huge, "\ud800"], Postcode = huge }, 1000)],
            Phones = [huge, new string('1', 10_000_000)],
            Emails = [huge + "@" + huge],
            Identifiers = [new Identifier(huge, huge), new Identifier("\0", "\ud800\ud800\ud800")],
        };

        var comparison = People.Model.Compare(hostile, hostile);

        Assert.True(double.IsFinite(comparison.Weight));
        Assert.InRange(LookUpKeys.Of(hostile).Count, 1, 160);
    }

    [Fact]
    public void Weighing_prepared_people_allocates_nothing()
    {
        var a = People.Model.Prepare(People.Named("Wojciech Jan", "Szczepanski-Nowak", "1984-07-12").At("12 Mill Lane", "LS1 4DY").With("PNC", "00/12345T").With("NHS", "9434765919"));
        var b = People.Model.Prepare(People.Named("Wojtek", "Nowack", "1984-12-07").At("12 Mill Ln", "LS1 4DX").With("PNC", "00/12345T").With("NHS", "9434765918"));
        var sum = People.Model.Weigh(a, b);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            sum += People.Model.Weigh(a, b);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));
    }
}
