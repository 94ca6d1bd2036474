using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record AttemptSaysHowAndWhat(string Where, Enum? Chosen) : Rule
{
    public override bool IsBroken => Chosen is null || !Enum.IsDefined(Chosen.GetType(), Chosen);

    public override Refusal Refusal => new(Where, Where == "Way" ? "Say how it was tried." : "Say what came of it.",
        "The next caller must not begin again from nothing.", "Choose one.");
}
