using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationSaysWhat(string? What) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(What);

    public override Refusal Refusal => new("What", "Enter what you know.", "Whoever must act on it has nothing else to go by.");
}
