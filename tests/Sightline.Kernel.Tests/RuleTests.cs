namespace Sightline.Kernel.Tests;

public sealed class RuleTests
{
    [Fact]
    public void Every_broken_rule_is_named_not_only_the_first_and_one_that_holds_is_not()
    {
        var broken = Assert.Throws<RulesBrokenException>(() => Rules.Check(new Probe(true, "one"), new Probe(false, "two"), new Probe(true, "three")));

        Assert.Equal(["one", "three"], broken.Broken.Select(rule => rule.Refusal.What));
        Assert.Equal("one three", broken.Message);
        Rules.Check(new Probe(false, "two"));
        Rules.Check();
    }

    [Fact]
    public void A_refusal_is_told_in_the_parts_it_has() =>
        Assert.Equal("What. Instead.", new Refusal("field", "What.", "", "Instead.").ToString());

    private sealed record Probe(bool Broken, string What) : Rule
    {
        public override bool IsBroken => Broken;

        public override Refusal Refusal => new("field", What);
    }
}
