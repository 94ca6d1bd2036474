using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record QuestionIsNotAnsweredYet(bool IsAnswered) : Rule
{
    public override bool IsBroken => IsAnswered;

    public override Refusal Refusal => new("Answer", "This has been answered.",
        "Somebody at your agency answered while you had the page open.", "Nothing needs doing.");
}
