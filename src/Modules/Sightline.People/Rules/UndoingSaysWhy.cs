using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record UndoingSaysWhy(string? Reason) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Reason);

    public override Refusal Refusal => new("Reason", "Say why these are not one person.",
        "Whoever looks next must see what was known.", "One sentence is enough.");
}
