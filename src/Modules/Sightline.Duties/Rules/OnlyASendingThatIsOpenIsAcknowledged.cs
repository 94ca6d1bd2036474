using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record OnlyASendingThatIsOpenIsAcknowledged(bool IsOpen) : Rule
{
    public override bool IsBroken => !IsOpen;

    public override Refusal Refusal => new("", "This was acknowledged already, or is owed no more.", "Nothing waits for it any more.", "Go back to the list.");
}
