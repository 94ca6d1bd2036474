using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record NobodyLooksAtWhatTheyHandled(bool IsOwn) : Rule
{
    public override bool IsBroken => IsOwn;

    public override Refusal Refusal => new("", "You recorded or checked this call-out yourself.", "Somebody else looks at it.", "Leave it to a colleague, and go on with the next case.");
}
