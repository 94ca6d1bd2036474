using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SecondPersonIsWaitedFor(bool IsAsked, bool IsAnswered) : Rule
{
    public override bool IsBroken => !IsAsked || IsAnswered;

    public override Refusal Refusal => new("", IsAnswered ? "This has been answered already." : "Nobody has asked for a second person.",
        "One answer is enough.", "Ring whoever looks, if something has changed.");
}
