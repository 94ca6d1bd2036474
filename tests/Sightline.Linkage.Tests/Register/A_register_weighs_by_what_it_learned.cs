namespace Sightline.Linkage.Tests.Register;

public sealed class A_register_weighs_by_what_it_learned
{
    private static readonly IReadOnlyList<PersonDetails> People = RegisterPeople.Of(2_500, seed: 71);

    private static readonly LearnedRegister Learned = RegisterLearning.Learn(RegisterTable.Of(People))!;

    private static readonly RegisterModel Model = new(Learned.Model);

    private static readonly PreparedPerson[] Prepared = [.. People.Select(Model.Prepare)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_pair_of_a_run_with_the_same_model_has_the_very_same_weight()
    {
        var run = Linker.Link(RegisterTable.Of(People), new LinkOptions { Scope = LinkScope.Within, Model = Learned.Model }, stop: Stop);

        Assert.True(run.Left.Length > 2_000);
        Assert.True(Enumerable.Range(0, run.Left.Length).Count(link => Model.Beside(Prepared[run.Left[link]], Prepared[run.Right[link]]) == 0) > run.Left.Length / 2);
        for (var link = 0; link < run.Left.Length; link++)
        {
            AssertSame(run.Weight[link], Prepared[run.Left[link]], Prepared[run.Right[link]]);
        }
    }

    [Fact]
    public void Any_two_records_whatever_they_say_weigh_what_the_index_of_a_run_gives_them()
    {
        using var index = LinkIndex.Build(RegisterTable.Of(People), Learned.Model);
        var random = new Random(5);
        for (var pair = 0; pair < 20_000; pair++)
        {
            var (one, two) = (random.Next(People.Count), random.Next(People.Count));

            AssertSame(index.Weigh(RegisterTable.RowOf(People[one]), two, LinkView.All).Weight, Prepared[one], Prepared[two]);
        }
    }

    [Fact]
    public void A_run_over_a_few_of_the_records_gives_them_the_same_weights_because_the_model_knows_how_common_values_are()
    {
        var few = People.Take(400).ToList();

        var run = Linker.Link(RegisterTable.Of(few), new LinkOptions { Scope = LinkScope.Within, Model = Learned.Model }, stop: Stop);

        Assert.True(run.Left.Length > 100);
        Assert.All(Enumerable.Range(0, run.Left.Length), link => AssertSame(run.Weight[link], Prepared[run.Left[link]], Prepared[run.Right[link]]));
    }

    [Fact]
    public void Names_as_people_write_them_are_read_as_a_run_reads_them()
    {
        PersonDetails[] odd =
        [
            Named("Dr Anna-Maria de la Cruz", "Mac Donald"), Named("anna maria", "MacDonald"), Named("Siobhán", "O'Neill-Szczepański"), Named("SIOBHAN", "Szczepanski O Neill"),
            Named("J Edward", "van der Berg"), Named("Edward John", "Vanderberg"), Named("Unknown", "Smith"), Named("Szczepański", "Siobhán"), Named("Ng", "Li"), Named("Bob", "St John"),
            Named("Robert", "Stjohn"), Named("Olga Иванова", "Петрова"), Named("Sir", "King"), Named("Mohammed Ali", "Hussain"), Named("Muhammad", "Husain"), Named("Jane", "B"),
        ];
        using var index = LinkIndex.Build(RegisterTable.Of(odd), Learned.Model);
        foreach (var one in odd)
        {
            for (var two = 0; two < odd.Length; two++)
            {
                if (!GoesByASecondName(one, odd[two]))
                {
                    AssertSame(index.Weigh(RegisterTable.RowOf(one), two, LinkView.All).Weight, Model.Prepare(one), Model.Prepare(odd[two]));
                }
            }
        }
    }

    [Fact]
    public void It_does_not_matter_which_of_the_two_leads_and_the_reasons_add_up_to_the_weight()
    {
        var random = new Random(9);
        for (var pair = 0; pair < 5_000; pair++)
        {
            var one = Model.Prepare(RegisterPeople.Said(People[random.Next(People.Count)], pair));
            var two = Prepared[random.Next(People.Count)];

            var comparison = Model.Compare(one, two);

            Assert.Equal(Model.Weigh(one, two), Model.Weigh(two, one), 1e-9);
            Assert.Equal(comparison.Weight, Model.Weigh(one, two), 1e-9);
            Assert.Equal(comparison.Weight, Model.Chance + comparison.Reasons.Sum(reason => reason.Weight), 1e-6);
            Assert.All(comparison.Reasons, reason => Assert.False(string.IsNullOrWhiteSpace(reason.Text)));
        }
    }

    [Fact]
    public void What_the_table_does_not_hold_weighs_beside_it_by_the_odds_set_by_hand()
    {
        var her = new PersonDetails { Forenames = "Katarzyna", Surname = "Sobczak", Born = new PartialDate(1984, 7, 12), Addresses = [new AddressDetails { Postcode = "ZZ3 4AB" }] };

        // A year alone, an initial, half a postcode: each for, none as much as the whole.
        Assert.InRange(Gain(her, her with { Born = new PartialDate(1984, null, null) }, her with { Born = null }), 3, 8);
        Assert.InRange(Gain(her, her with { Forenames = "K" }, her with { Forenames = null }), 2, 5);
        Assert.InRange(Gain(her, her with { Addresses = [new AddressDetails { Postcode = "ZZ3" }] }, her with { Addresses = [] }), 0.5, 4);

        // A register none of whose records has a mailbox has not learned that mailboxes say nothing.
        var without = RegisterLearning.Learn(RegisterTable.Of(People.Select(person => person with { Emails = [] })), stop: Stop)!;
        var model = new RegisterModel(without.Model);
        var mailed = her with { Emails = ["kasia@example.org"] };
        Assert.True(model.Compare(mailed, mailed).Weight > model.Compare(her, her).Weight + 5);
    }

    [Fact]
    public void The_guards_of_the_hand_set_model_hold_back_twins_and_a_father_and_son_whatever_they_weigh()
    {
        var one = new PersonDetails
        {
            Forenames = "Tobias", Surname = "Entwistle", Born = new PartialDate(1991, 5, 3), Sex = "M",
            Addresses = [new AddressDetails { Lines = ["4 Alma Close"], Postcode = "ZZ4 4AB" }], Phones = ["07700 900111"],
        };
        Assert.Equal(Verdict.Tied, Model.Decide(Model.Compare(one, one)));
        Assert.NotEqual(Verdict.Tied, Model.Decide(Model.Compare(one, one with { Forenames = "Matthias" })));
        Assert.NotEqual(Verdict.Tied, Model.Decide(Model.Compare(one, one with { Born = new PartialDate(1964, 2, 9) })));
        // A name and a home are of one kind of evidence too few, a phone a household may share.
        Assert.NotEqual(Verdict.Tied, Model.Decide(Model.Compare(one with { Born = null, Phones = [] }, one)));
    }

    [Fact]
    public void Threads_and_a_journey_through_the_database_change_nothing()
    {
        var again = RegisterLearning.Learn(RegisterTable.Of(People), threads: 1, Stop)!;

        Assert.Equal(Learned.Model.ToJson(), again.Model.ToJson());
        Assert.Equal(Learned.Model.Commonness!.ToBytes(), again.Model.Commonness!.ToBytes());

        var read = new RegisterModel(new LearnedModel(LearnedModel.FromJson(Learned.Model.ToJson()).Shares, LearnedModel.FromJson(Learned.Model.ToJson()).Fields)
        {
            Commonness = ValueCommonness.FromBytes(Learned.Model.Commonness!.ToBytes()),
        });
        Assert.Equal(Model.Weigh(Prepared[3], Prepared[4]), read.Weigh(Prepared[3], Prepared[4]));
        Assert.Throws<FormatException>(() => ValueCommonness.FromBytes(Learned.Model.Commonness!.ToBytes()[..40]));
        Assert.Throws<FormatException>(() => ValueCommonness.FromBytes([]));
    }

    private static double Gain(PersonDetails one, PersonDetails said, PersonDetails without) => Model.Compare(one, said).Weight - Model.Compare(one, without).Weight;

    private static PersonDetails Named(string forenames, string surname) => new() { Forenames = forenames, Surname = surname, Born = new PartialDate(1980, 4, 5) };

    /// <summary>A run gives the weight but for what its table does not hold; that is nothing for most.</summary>
    private static void AssertSame(float run, PreparedPerson one, PreparedPerson two)
    {
        var beside = Model.Beside(one, two);
        if (beside == 0)
        {
            Assert.Equal(run, (float)Model.Weigh(one, two));
        }
        else if (!GoesByASecondName(one, two))
        {
            Assert.Equal(run, Model.Weigh(one, two) - beside, 1e-4);
        }
    }

    /// <summary>Then the forenames a run compares are not compared at all.</summary>
    private static bool GoesByASecondName(PersonDetails one, PersonDetails two) => GoesByASecondName(Model.Prepare(one), Model.Prepare(two));

    private static bool GoesByASecondName(PreparedPerson one, PreparedPerson two) =>
        Model.Compare(one, two).Reasons.Any(reason => reason is { Field: Field.Forenames, Level: Level.PartOfName });
}
