using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record OneMeetingOfAKindIsOpen(bool IsGoingOn) : Rule
{
    public override bool IsBroken => IsGoingOn;

    public override Refusal Refusal => new("", "A meeting of this kind is going on already.", "What it has not decided would be on two lists.", "Close it first.");
}
