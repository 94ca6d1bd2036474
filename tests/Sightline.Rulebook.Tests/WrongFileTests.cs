using System.Text;

namespace Sightline.Rulebook.Tests;

public sealed class WrongFileTests
{
    [Fact]
    public void A_right_rulebook_has_no_problem_and_says_how_much_it_holds()
    {
        using var book = new TemporaryRuleBook();
        var check = book.Check();
        Assert.Empty(check.Problems);
        Assert.Empty(check.Unverified);
        Assert.Equal(new RuleBookCounts(1, 1, 1, 0, 1, 1, 1, 1), check.Counts);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_with_its_name()
    {
        var problems = RuleBook.Check("/nowhere/rulebook", Shipped.Vocabulary).Problems;
        var problem = Assert.Single(problems);
        Assert.Contains("/nowhere/rulebook", problem.What, StringComparison.Ordinal);
        Assert.Contains("access.yaml", problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access.yaml", "access.yaml", "The file is missing.")]
    [InlineData("gateways.yaml", "gateways.yaml", "The file is missing.")]
    [InlineData("retention.yaml", "retention.yaml", "The file is missing.")]
    [InlineData("orders/paper.yaml", "orders", "holds no entry")]
    [InlineData("duties/paper.yaml", "duties", "holds no entry")]
    [InlineData("orders/terms.yaml", "orders/terms.yaml", "The file is missing.")]
    public void A_missing_file_is_named(string file, string named, string what)
    {
        using var book = new TemporaryRuleBook().Without(file);
        Assert.Contains(book.Check().Problems, problem => problem.File == named && problem.What.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("duties/more.yml")]
    [InlineData("dutes/more.yaml")]
    [InlineData("more.yaml")]
    public void A_file_that_would_be_passed_over_is_a_problem_because_a_duty_in_it_would_be_lost(string file)
    {
        using var book = new TemporaryRuleBook().With(file, TemporaryRuleBook.Duties);
        var problem = book.OnlyProblem();
        Assert.Equal((file, "This file would not be read."), (problem.File, problem.What));
        Assert.Contains(".yaml file in orders, duties, instruments, areas, ranking, definitions, offences, outcomes or equality", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_readme_beside_the_entries_is_no_problem()
    {
        using var book = new TemporaryRuleBook().With("duties/README.md", "# Duties");
        Assert.Empty(book.Check().Problems);
    }

    [Theory]
    [InlineData("", 0, "The file is empty.", "a list of entries")]
    [InlineData("# only a comment\n", 0, "The file is empty.", "a list of entries")]
    [InlineData("just words", 1, "The file holds a single value.", "a list of entries")]
    [InlineData("- just words", 1, "This is not an entry.", "fields and their values")]
    [InlineData("- code: a\n  code: b", 2, "This is not YAML", "each field once")]
    [InlineData("- code: a\n\tname: b", 2, "This is not YAML", "indented by spaces")]
    [InlineData("- code: [a\n", 2, "This is not YAML", "fields and values")]
    [InlineData("- code: a\n---\n- code: b", 0, "more than one document", "a list of entries")]
    [InlineData("- &a\n  code: x\n- *a", 1, "given by reference", "the value itself")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[", 1, "stand inside each other too deeply", "16 levels")]
    public void A_file_that_is_not_a_list_of_entries_says_so(string text, int line, string what, string expected)
    {
        using var book = new TemporaryRuleBook().With("duties/wrong.yaml", text);
        var problem = book.OnlyProblem();
        Assert.Equal(("duties/wrong.yaml", line, ""), (problem.File, problem.Line, problem.Field));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_says_to_save_it_as_utf_8()
    {
        using var book = new TemporaryRuleBook();
        File.WriteAllBytes(Path.Combine(book.Written(), "duties", "latin.yaml"), Encoding.Latin1.GetBytes("- code: caf\u00e9"));
        var problem = book.OnlyProblem();
        Assert.Equal(("duties/latin.yaml", "The file is not UTF-8 text."), (problem.File, problem.What));
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var book = new TemporaryRuleBook().With("duties/paper.yaml", "\uFEFF" + TemporaryRuleBook.Duties);
        Assert.Empty(book.Check().Problems);
    }

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused_unread()
    {
        using var book = new TemporaryRuleBook().With("duties/big.yaml", new string('#', 1_000_001));
        Assert.Equal("The file is larger than 1 MB.", book.OnlyProblem().What);
    }

    [Fact]
    public void Every_problem_of_every_file_is_reported_at_once()
    {
        using var book = new TemporaryRuleBook()
            .Changed("access.yaml", "people.look-up", "people.lookup")
            .Changed("orders/paper.yaml", "breach: offence", "breach: crime")
            .Changed("orders/paper.yaml", "  source: An Act s.1\n", "")
            .Changed("duties/paper.yaml", "5 working days", "soon");
        var thrown = Assert.Throws<RuleBookException>(() => book.Load());
        Assert.Equal(
            ["access.yaml", "duties/paper.yaml", "orders/paper.yaml", "orders/paper.yaml"],
            thrown.Problems.Select(problem => problem.File));
        Assert.Contains("The rulebook has 4 problems.", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("duties/paper.yaml, line 23, within: \"soon\" is not a limit.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_twice_on_the_same_days_is_refused_with_where_the_first_stands()
    {
        using var book = new TemporaryRuleBook().With(
            "orders/second.yaml", TemporaryRuleBook.Orders.Replace("from: 2020-01-01\n  to: 2024-12-31", "from: 2024-12-31", StringComparison.Ordinal));
        var problem = book.OnlyProblem();
        Assert.Equal(("orders/second.yaml", 1, "code"), (problem.File, problem.Line, problem.Field));
        Assert.Contains("orders/paper.yaml, line 1", problem.What, StringComparison.Ordinal);
        Assert.Contains("both inclusive", problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from: 2025-01-01")]
    [InlineData("to: 2019-12-31")]
    public void A_code_twice_on_days_that_do_not_meet_is_two_versions(string period)
    {
        using var book = new TemporaryRuleBook().With(
            "orders/second.yaml", TemporaryRuleBook.Orders.Replace("from: 2020-01-01\n  to: 2024-12-31", period, StringComparison.Ordinal));
        Assert.Empty(book.Check().Problems);
    }

    [Fact]
    public void A_code_twice_in_different_areas_is_two_versions_and_in_the_same_area_a_problem()
    {
        const string Period = "from: 2020-01-01\n  to: 2024-12-31";
        using var book = new TemporaryRuleBook()
            .Changed("orders/paper.yaml", Period, "areas: [{ area: kent }, { area: essex }]")
            .With("orders/second.yaml", TemporaryRuleBook.Orders.Replace(Period, "areas: [{ area: norfolk }]", StringComparison.Ordinal));
        Assert.Empty(book.Check().Problems);

        book.With("orders/second.yaml", TemporaryRuleBook.Orders.Replace(Period, "areas: [{ area: essex }]", StringComparison.Ordinal));
        Assert.Equal("orders/second.yaml", book.OnlyProblem().File);
    }

    [Fact]
    public void An_area_that_the_program_does_not_know_is_a_problem()
    {
        using var book = new TemporaryRuleBook().Changed("orders/paper.yaml", "to: 2024-12-31", "areas: [{ area: kennt }]");
        var check = RuleBook.Check(book.Written(), Shipped.Vocabulary with { Areas = new HashSet<string> { "kent" } });
        var problem = Assert.Single(check.Problems);
        Assert.Equal("areas[1].area", problem.Field);
        Assert.Contains("Did you mean \"kent\"?", problem.Expected, StringComparison.Ordinal);
    }
}
