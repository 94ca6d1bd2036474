using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record MeetingIsStillOpen(bool IsOpen) : Rule
{
    public override bool IsBroken => !IsOpen;

    public override Refusal Refusal => new("", "This meeting is over.", "What it decided stands.", "Decide anew at the next one.");
}
