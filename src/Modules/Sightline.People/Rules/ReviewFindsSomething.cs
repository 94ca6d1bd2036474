using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ReviewFindsSomething(EmergencyOutcome? Outcome) : Rule
{
    public override bool IsBroken => Outcome is not { } found || !Enum.IsDefined(found);

    public override Refusal Refusal => new("Outcome", "Say what you found.",
        "The review is owed until somebody has said it.", "Choose one of the three.");
}
