using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record UserIsTheAgencysOwn(bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("SignOnName", "This user belongs to another agency.", "Each agency’s sign-on speaks for its own people.", "Ask that agency’s administrator.");
}
