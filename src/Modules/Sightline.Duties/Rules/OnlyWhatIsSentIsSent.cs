using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record OnlyWhatIsSentIsSent(bool IsSent) : Rule
{
    public override bool IsBroken => !IsSent;

    public override Refusal Refusal => new(
        "", "This is not done by sending it to another desk.", "Its rule asks for something else.", "Open it and record what was done.");
}
