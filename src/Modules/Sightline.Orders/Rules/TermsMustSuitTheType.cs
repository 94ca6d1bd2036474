using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Orders.Rules;

/// <summary>A notice that could order a programme would be believed at the door.</summary>
internal sealed record TermsMustSuitTheType(OrderType? Type, IReadOnlyList<TermDescription> Terms) : Rule
{
    public override bool IsBroken => Wrong is not null;

    private TermDescription? Wrong => Type is { TermKinds.Count: > 0 } ? Terms.FirstOrDefault(term => !Type.TermKinds.Contains(term.Kind)) : null;

    public override Refusal Refusal => new(
        "Terms", $"Term {Wrong?.Number} is of the kind “{Wrong?.Kind}”, which a {Type?.Name} does not hold.", "Which kinds of term an order may hold is in the rulebook.",
        "Choose the nearest kind, or “other” with the order's own words.");
}
