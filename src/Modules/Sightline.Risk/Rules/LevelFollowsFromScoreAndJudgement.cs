using Sightline.Facts.Risk;
using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record LevelFollowsFromScoreAndJudgement(RiskLevel? Stated, RiskLevel? Computed) : Rule
{
    public override bool IsBroken => Stated is not null && Stated != Computed;

    public override Refusal Refusal => new("Level", Computed is null ? $"The level {Stated} is stated, and neither score nor judgement says one." : $"The level {Stated} is stated, and score and judgement come to {Computed}.", "The level is the higher of the two: judgement never lowers a score.", "State the judgement with its reason, or leave the level out.");
}
