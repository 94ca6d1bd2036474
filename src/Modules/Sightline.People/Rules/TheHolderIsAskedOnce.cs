using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record TheHolderIsAskedOnce(bool IsOpen) : Rule
{
    public override bool IsBroken => IsOpen;

    public override Refusal Refusal => new("", "They have been asked already, and have not answered yet.",
        "A second question would not bring the answer sooner.", "Wait for their answer, or decide by what you see.");
}
