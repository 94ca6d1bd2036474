using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record ActionHasATimeAhead(NodaTime.Instant? DueBy, NodaTime.Instant Now) : Rule
{
    public override bool IsBroken => DueBy is not { } due || due <= Now;

    public override Refusal Refusal => new("DueOn", "Say by when it must be done: a day that has not passed.");
}
