using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record NobodyNamedWasDisposedOf(bool IsNamed) : Rule
{
    public override bool IsBroken => IsNamed;

    public override Refusal Refusal => new("People", "Somebody named here is not in this register any more.",
        "What is recorded must be tied to somebody who is held.", "Look the person up again, or record them as somebody new.");
}
