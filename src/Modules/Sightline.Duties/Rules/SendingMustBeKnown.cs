using Sightline.Kernel;

namespace Sightline.Duties.Rules;

/// <summary>The same words whether it does not exist or is none of theirs: the answer tells nobody which.</summary>
internal sealed record SendingMustBeKnown(bool IsKnown) : Rule
{
    public override bool IsBroken => !IsKnown;

    public override Refusal Refusal => new(
        "Sending", "Your agency neither sent nor received anything with that number.", "Only who sent it, or was sent it, can say that it came.", "Look at what was sent to you for the number.");
}
