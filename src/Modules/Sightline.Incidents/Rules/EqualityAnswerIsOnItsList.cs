using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record EqualityAnswerIsOnItsList(string Field, bool IsKnown) : Rule
{
    public override bool IsBroken => !IsKnown;

    public override Refusal Refusal => new(Field, "That answer is not on the list.", "What is not on the list cannot be counted beside the others.", "Choose from the list, or why there is no answer.");
}
