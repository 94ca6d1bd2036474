using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record AcceptingARiskNeedsAReason(string Response, bool NeedsReason, string? Why) : Rule
{
    public override bool IsBroken => NeedsReason && Why is null;

    public override Refusal Refusal => new("Responses", $"“{Response}” needs a reason.", "A risk that is accepted is a decision, never the absence of one.", "Say why.");
}
