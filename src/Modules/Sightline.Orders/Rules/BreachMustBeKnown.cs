using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>First the breach, then what came of it.</summary>
internal sealed record BreachMustBeKnown(Breach? Breach) : Rule
{
    public override bool IsBroken => Breach is null;

    public override Refusal Refusal => new(
        "Breach", "This register does not hold that breach.", "An outcome is the outcome of something.", "Record the breach first.");
}
