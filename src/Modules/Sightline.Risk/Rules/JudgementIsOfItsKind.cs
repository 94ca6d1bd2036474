using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Risk.Rules;

internal sealed record JudgementIsOfItsKind(Judgement Kind, bool IsLevel, bool IsPriority) : Rule
{
    public override bool IsBroken => (IsLevel && Kind != Judgement.Level) || (IsPriority && Kind != Judgement.Priority);

    public override Refusal Refusal => new("Judgement", Kind switch { Judgement.Level => "This instrument asks for a level, not whether the person is a priority.", Judgement.Priority => "This instrument asks whether the person is a priority, not for a level.", _ => "With this instrument nothing is judged beside the answers." }, "", "Take out the judgement that does not belong to it.");
}
