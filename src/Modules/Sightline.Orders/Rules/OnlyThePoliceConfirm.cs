using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Confirming says that a force holds the order on its own systems.</summary>
internal sealed record OnlyThePoliceConfirm(bool IsPolice) : Rule
{
    public override bool IsBroken => !IsPolice;

    public override Refusal Refusal => new(
        "Order", "Only a police force confirms an order.", "To confirm is to say that the force holds it on its own systems.", "Ask the order desk of the force.");
}
