using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagTextIsShort(string? Why) : Rule
{
    public override bool IsBroken => Why?.Length > Flags.FlagBook.Longest;

    public override Refusal Refusal => new("Why", "Why must be 500 characters or fewer.", "", "Say the rest where the case is recorded.");
}
