using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>A statement of anybody else stays disputed until court or police confirm it.</summary>
internal sealed record OnlyCourtOrPoliceConfirmStatements(bool IsCourtOrPolice) : Rule
{
    public override bool IsBroken => !IsCourtOrPolice;

    public override Refusal Refusal => new(
        "Statement", "Only a court or the police can confirm this statement.", "What would end, change or serve an order counts only from them.", "Send what you know to the court's order desk.");
}
