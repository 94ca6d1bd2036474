using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>A term belongs to one order.</summary>
internal sealed record TermsMustBelongToTheOrder(IReadOnlyCollection<TermId> OfTheOrder, IReadOnlyCollection<TermId> Named) : Rule
{
    public override bool IsBroken => Named.Except(OfTheOrder).Any();

    public override Refusal Refusal => new(
        "Terms", "A term is named that this order does not hold.", "A term belongs to one order.", "Open the order and name its own terms.");
}
