using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationIsSealedAsItMayBeTraced(Answer MayBeTraced, bool IsSaid, bool IsSaidTraceably) : Rule
{
    public override bool IsBroken => IsSaid == IsSaidTraceably || IsSaidTraceably == (MayBeTraced == Answer.No);

    public override Refusal Refusal => new(
        "SaidTraceably", "What may be traced to whoever said it, or of which that is not known, is given as \"saidTraceably\"; only what may not, as \"said\".",
        "They are sealed apart.", "Give one of the two, as mayBeTraced says.");
}
