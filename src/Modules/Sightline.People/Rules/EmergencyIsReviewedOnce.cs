using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record EmergencyIsReviewedOnce(bool IsReviewed) : Rule
{
    public override bool IsBroken => IsReviewed;

    public override Refusal Refusal => new("", "This look-up has been reviewed already.",
        "What was found stays as it was written.", "Ask the professional standards desk, if more has become known.");
}
