using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RetentionIsStillOpen(bool IsOpen) : Rule
{
    public override bool IsBroken => !IsOpen;

    public override Refusal Refusal => new("", "Somebody has decided on this record already.",
        "What was decided stands until it is asked about again.", "Go back to the list to see what is still to be decided.");
}
