using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record TextOfSendingIsShort(string Where, string? Text) : Rule
{
    public const int Most = 200;

    public override bool IsBroken => Text?.Length > Most;

    public override Refusal Refusal => new(Where, $"This must be {Most} characters or fewer.", "", "Say the rest where the case is recorded.");
}
