using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>What is not in the rulebook has no answer at the door.</summary>
internal sealed record OrderTypeMustBeInTheRulebook(OrderTypeCode Type, bool IsThere) : Rule
{
    public override bool IsBroken => !IsThere;

    public override Refusal Refusal => new(
        "Type", $"“{Type}” is not a type of order the rulebook knows.", "What an officer may do is read from the rulebook.",
        "Choose the type from the list. If the order's type is not in it, ask whoever keeps the rulebook.");
}
