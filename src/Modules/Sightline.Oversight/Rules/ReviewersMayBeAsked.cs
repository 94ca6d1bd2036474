using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record ReviewersMayBeAsked(bool AllMay) : Rule
{
    public override bool IsBroken => !AllMay;

    public override Refusal Refusal => new("Reviewers", "An agency that you chose may not be asked.", "No gateway lets you show it a sample, or it is not of a kind that this sample is looked at with.", "Choose again.");
}
