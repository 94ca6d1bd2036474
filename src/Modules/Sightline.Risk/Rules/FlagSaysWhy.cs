using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagSaysWhy(string? Why) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Why);

    public override Refusal Refusal => new("Why", "Enter why.", "Whoever confirms or ends it later must be able to see what it rested on.");
}
