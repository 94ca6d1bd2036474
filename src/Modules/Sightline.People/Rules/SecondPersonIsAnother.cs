using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SecondPersonIsAnother(string First, string Second) : Rule
{
    public override bool IsBroken => First == Second;

    public override Refusal Refusal => new("", "You asked for this yourself.",
        "Where somebody is opens only when two people find that it must.", "Ring another duty inspector.");
}
