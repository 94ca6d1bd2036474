using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record AnswerLeavesOnce(bool HasLeft) : Rule
{
    public override bool IsBroken => HasLeft;

    public override Refusal Refusal => new("", "This answer has been released already.", "What left cannot be called back.", "Prepare a new one.");
}
