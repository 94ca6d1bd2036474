using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record PlanKeepsToEveryStep(FirstContactPlan Plan) : Rule
{
    public override bool IsBroken => !(Plan.WithheldNumber && Plan.Alone && Plan.CheckWhoAnswers && Plan.NoMessage && Plan.NotWhileOtherIsThere);

    public override Refusal Refusal => new("Steps", "A first contact keeps to every step.",
        "Each step left out has told somebody who must not know.", "Tick all of them, or find another way to reach the person.");
}
