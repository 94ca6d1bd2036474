using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ItemIsAnsweredOnce(int Item, int Times) : Rule
{
    public override bool IsBroken => Times > 1;

    public override Refusal Refusal => new($"Answers[{Item}]", $"Item {Item} is answered {Times} times.", "", "Give one answer.");
}
