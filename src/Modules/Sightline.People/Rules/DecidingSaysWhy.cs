using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record DecidingSaysWhy(string? Why) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Why);

    public override Refusal Refusal => new("Why", "Say why.",
        "Whoever looks next, and whoever undoes it, must see what was known.", "One sentence is enough.");
}
