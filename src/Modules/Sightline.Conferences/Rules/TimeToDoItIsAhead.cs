using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record TimeToDoItIsAhead(NodaTime.Instant? DueBy, NodaTime.Instant Now) : Rule
{
    public override bool IsBroken => DueBy is { } due && due <= Now;

    public override Refusal Refusal => new("DueOn", "The time by which it must be done has passed.");
}
