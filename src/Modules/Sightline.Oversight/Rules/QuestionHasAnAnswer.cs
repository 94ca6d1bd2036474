using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Oversight.Rules;

internal sealed record QuestionHasAnAnswer(SampleQuestion Question, Answer? Answer) : Rule
{
    public override bool IsBroken => Answer is null;

    public override Refusal Refusal => new($"Answers[{Question.Code}]", $"Not answered: {Question.Text}", "", "Where the record does not say, answer that it is not known.");
}
