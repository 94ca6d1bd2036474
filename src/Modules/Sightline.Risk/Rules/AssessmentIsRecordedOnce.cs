using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record AssessmentIsRecordedOnce(bool IsRecorded) : Rule
{
    public override bool IsBroken => IsRecorded;

    public override Refusal Refusal => new("Assessment", "This assessment is recorded already.", "What is recorded is never overwritten.", "Record a new assessment, with an id of its own.");
}
