using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record OwnerTakesPartInTheMeeting(bool TakesPart) : Rule
{
    public override bool IsBroken => !TakesPart;

    public override Refusal Refusal => new("Owner", "This desk is not of an agency that takes part in the meeting.", "Who was not asked to it may not be told of it.", "Choose one of the desks on the page.");
}
