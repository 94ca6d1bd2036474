using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record AcknowledgementSaysWho(string? Who) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Who);

    public override Refusal Refusal => new("Who", "Enter who said that it came.", "Somebody who answers for that desk must have said so.");
}
