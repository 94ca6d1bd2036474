using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Service of one of two respondents leaves the other's answer as it was.</summary>
internal sealed record RespondentMustBeBoundByTheOrder(IReadOnlyCollection<NominalId> Respondents, NominalId Respondent) : Rule
{
    public override bool IsBroken => !Respondents.Contains(Respondent);

    public override Refusal Refusal => new(
        "Respondent", "That record is not a respondent of this order.", "Service on one person says nothing of another.", "Choose the respondent it was. If the order binds them too, the order is registered wrongly: tell the order desk.");
}
