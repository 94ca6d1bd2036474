using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record DeclarationsAreFewEnough(int Held, int Most) : Rule
{
    public override bool IsBroken => Held >= Most;

    public override Refusal Refusal => new("Connection", $"You have declared {Held} people, the most there is room for.",
        "Everything you open is compared with each of them.", "Ask your professional standards desk which can be ended.");
}
