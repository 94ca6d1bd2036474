using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record MeetingIsOfAKindThatIsHeldHere(bool IsHeldHere) : Rule
{
    public override bool IsBroken => !IsHeldHere;

    public override Refusal Refusal => new("Kind", "Your agency holds no meeting of this kind.", "The rulebook says who holds which.", "Choose one of the kinds on the page.");
}
