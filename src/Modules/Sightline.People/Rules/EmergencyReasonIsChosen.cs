using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record EmergencyReasonIsChosen(EmergencyReason? Reason) : Rule
{
    public override bool IsBroken => Reason is not { } chosen || !Enum.IsDefined(chosen);

    public override Refusal Refusal => new("Reason", "Choose why you need it.",
        "Nothing more than usual is shown without a reason.", "Choose what is nearest, and say the rest in your own words.");
}
