using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record JudgementNeedsAReason(bool IsJudged, string? Reason) : Rule
{
    public override bool IsBroken => IsJudged && Reason is null;

    public override Refusal Refusal => new("JudgementReason", "The reason for the judgement is missing.", "Whoever reads it next must know what it rests on.", "Say in a sentence what you saw or know.");
}
