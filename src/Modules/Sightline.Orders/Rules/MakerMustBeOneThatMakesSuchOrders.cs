using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>A family court makes no notice, and the police make no non-molestation order.</summary>
internal sealed record MakerMustBeOneThatMakesSuchOrders(string TypeName, string? MakerName, bool Makes) : Rule
{
    public override bool IsBroken => !Makes;

    public override Refusal Refusal => new(
        "MadeBy", MakerName is null ? "The court or police named as having made it is not in the directory." : $"{MakerName} does not make a {TypeName}.",
        "Who may make which order is in the rulebook.", "Choose the court or force on the order. If it is not known, say so.");
}
