using NodaTime;
using Sightline.Testing;

namespace Sightline.Rulebook.Tests;

/// <summary>What dip samples are drawn of, by whom, and with what questions.</summary>
public sealed class SampleTests
{
    private const string File = "samples.yaml";

    private const string Sample = """
        code: reports
        ref: K-03
        source: practice
        read: 2026-12-01
        basis: practice
        verified: yes
        name: Reports
        plain: Every call-out
        population: reports
        size: 25
        drawn-by: police
        reviewed-with: support-service
        review-days: 28
        small-number: 5
        questions:
          - code: right
            text: Is it right?
          - code: checked
            text: Was it checked?
        """;

    private static readonly LocalDate Day = new(2026, 12, 1);

    [Fact]
    [Source("K-03", "H-55", "M-63")]
    public void Twenty_five_cautions_are_drawn_by_the_police_and_looked_at_with_survivors_services()
    {
        var cautions = Assert.Single(Shipped.Book.SamplesOn(Day, "northgate", "police"), rule => rule.Code == "cautions");
        Assert.Equal((25, SamplePopulation.CrimesEnded), (cautions.Size, cautions.Population));
        Assert.Equal(["caution"], cautions.Outcomes);
        Assert.Equal(["support-service"], cautions.ReviewedWith);
        Assert.True(cautions.IsConfirmed("size"));
        Assert.DoesNotContain(Shipped.Book.SamplesOn(Day, "northgate", "probation"), rule => rule.Code == "cautions");
        Assert.Empty(Shipped.Book.SamplesOn(Day, "northgate", "support-service"));
    }

    [Fact]
    public void What_no_source_says_is_marked_so_and_what_is_sealed_or_waived_stays_inside()
    {
        Assert.All(Shipped.Book.Samples, rule => Assert.False(rule.IsConfirmed("small-number")));
        Assert.All(Shipped.Book.Samples, rule => Assert.False(rule.IsConfirmed("questions")));
        Assert.All(
            Shipped.Book.Samples.Where(rule => rule.Population is SamplePopulation.Flags or SamplePopulation.WaivedDuties or SamplePopulation.PathwayDepartures),
            rule => Assert.Empty(rule.ReviewedWith));
        Assert.All(Enum.GetValues<SamplePopulation>(), population => Assert.Contains(Shipped.Book.Samples, rule => rule.Population == population));
    }

    [Theory]
    [InlineData("population: reports", "population: everything", "\"everything\" is not known here.")]
    [InlineData("size: 25", "size: 0", "\"0\" is not a whole number.")]
    [InlineData("size: 25", "size: 25\noutcomes: caution", "The ways in which a crime ended go with crimes that ended, and with nothing else.")]
    [InlineData("population: reports", "population: crimes-ended", "The ways in which a crime ended go with crimes that ended, and with nothing else.")]
    [InlineData("review-days: 28\n", "", "For how long somebody outside may look goes with who outside may look.")]
    [InlineData("code: checked", "code: right", "\"right\" stands in the list twice.")]
    [InlineData("drawn-by: police", "drawn-by: [polize]", "\"polize\" is not known here.")]
    public void A_slip_in_a_sample_is_named(string right, string slip, string what)
    {
        using var book = new TemporaryRuleBook().With("outcomes/one.yaml", Outcome).With(File, Sample);
        Assert.Empty(book.Check().Problems);
        Assert.Contains(book.Changed(File, right, slip).Check().Problems, problem => problem.What == what && problem.File == File);
    }

    private const string Outcome = """
        code: caution
        name: Cautioned
        ref: H-55
        source: practice
        basis: practice
        verified: no
        framework: outcome
        sanction: yes
        needs-why-not-charged: yes
        """;
}
