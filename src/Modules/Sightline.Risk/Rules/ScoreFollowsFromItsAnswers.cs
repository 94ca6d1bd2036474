using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ScoreFollowsFromItsAnswers(int? Stated, int? Computed) : Rule
{
    public override bool IsBroken => Stated is not null && Stated != Computed;

    public override Refusal Refusal => new("Score", Computed is null ? $"A score of {Stated} is stated, and this instrument has none." : $"A score of {Stated} is stated, and its answers come to {Computed}.", "A score is the sum of its answers and nothing else.", "Check the answers and the score on the form, and send it again.");
}
