using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>A breach is reported once.</summary>
internal sealed record BreachMustBeNew(bool IsHeld) : Rule
{
    public override bool IsBroken => IsHeld;

    public override Refusal Refusal => new(
        "Breach", "A breach with this id is already held.", "Nothing is overwritten.", "Give another breach an id of its own.");
}
