using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Orders.Rules;

/// <summary>A type's dates and areas govern when it may be made; what was made lives on.</summary>
internal sealed record OrderMustBeMakeableThatDay(MakingAnswer? Making) : Rule
{
    public override bool IsBroken => Making is { Answer: Answer.No };

    public override Refusal Refusal => new(
        "Type", Making?.Why ?? "", "An order can only be made under law that was in force that day, in that area.",
        "Check the type, the date and the court. If the order's paper says this, ring the court.");
}
