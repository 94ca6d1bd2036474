using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record NothingStillNeedsIt(IReadOnlyList<string> Why) : Rule
{
    public override bool IsBroken => Why.Count > 0;

    public override Refusal Refusal => new("", $"It is needed still. {string.Join(" ", Why)}",
        "What goes cannot be brought back by anybody.", "Do what is open first, or keep the record and say why.");
}
