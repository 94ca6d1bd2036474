using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>What the order's own force owes is not done because another force holds the order too. Where its force is not known, any may.</summary>
internal sealed record OnlyTheOrdersForceConfirms(AgencyCode? OfOrder, AgencyCode Confirming) : Rule
{
    public override bool IsBroken => OfOrder is { } force && force != Confirming;

    public override Refusal Refusal => new(
        "Force", "Another force owes confirming this order.", "Confirmed by you it would no longer stand on that force's list, and nobody there would check it.",
        "Ask the order desk of that force to confirm it.");
}
