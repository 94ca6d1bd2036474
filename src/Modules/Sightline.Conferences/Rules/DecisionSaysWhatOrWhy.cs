using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record DecisionSaysWhatOrWhy(string? Words) : Rule
{
    public override bool IsBroken => Words is null;

    public override Refusal Refusal => new("Words", "Say what is to be done, or why nothing is.");
}
