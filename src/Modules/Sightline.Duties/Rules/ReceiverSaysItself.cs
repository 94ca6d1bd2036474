using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record ReceiverSaysItself(string? Receiver) : Rule
{
    public override bool IsBroken => Receiver is not null;

    public override Refusal Refusal => new(
        "Who", $"{Receiver} must say themselves that it came.", "They use this register, and it waits for them there.", $"Ring {Receiver} and ask them to look at what was sent to them.");
}
