using Sightline.Facts.Risk;
using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ChildrenAreThereWhereTheyAreAtRisk(Answer Children, RiskLevel? Level) : Rule
{
    public override bool IsBroken => Level is not null && Children != Answer.Yes;

    public override Refusal Refusal => new("Children", "A level of risk to children is stated, and not that there are any.", "", "Say that there are children, or leave the level out.");
}
