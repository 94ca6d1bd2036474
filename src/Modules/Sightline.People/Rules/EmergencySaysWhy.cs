using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record EmergencySaysWhy(string? Why) : Rule
{
    internal const int Least = 10;

    public override bool IsBroken => Why is null || Why.Trim().Length < Least;

    public override Refusal Refusal => new("Why", "Say what is happening.",
        "Your manager and whoever holds what you open hear of it at once, and somebody reviews it.", "One sentence is enough, such as: somebody is at the door with a knife.");
}
