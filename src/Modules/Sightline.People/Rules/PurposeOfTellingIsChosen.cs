using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record PurposeOfTellingIsChosen(ToldFor Purpose) : Rule
{
    public override bool IsBroken => !Enum.IsDefined(Purpose);

    public override Refusal Refusal => new("Purpose", "Say what they are told it for.",
        "What is told for one purpose may not be used for another.", "Choose one of the two.");
}
