using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RetentionDecisionIsChosen(RetentionDecision? Decision) : Rule
{
    public override bool IsBroken => Decision is not (RetentionDecision.Keep or RetentionDecision.LegalHold or RetentionDecision.Dispose);

    public override Refusal Refusal => new("Decision", "Choose what becomes of the record.",
        "Nothing is kept on or disposed of by itself.", "Choose one of the three.");
}
