using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Every order has at least one respondent.</summary>
internal sealed record OrderMustBindSomebody(int Respondents) : Rule
{
    public override bool IsBroken => Respondents == 0;

    public override Refusal Refusal => new(
        "Respondent", "Nobody is named as bound by it.", "An order that binds nobody protects nobody.", "Say who the respondent is, as far as it is known.");
}
