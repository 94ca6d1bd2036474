using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record NewPasswordIsNew(string Present, string Chosen) : Rule
{
    public override bool IsBroken => string.Equals(Present, Chosen, StringComparison.Ordinal);

    public override Refusal Refusal => new("NewPassword", "The new password is the one you have.", "Somebody else has seen it.", "Choose another.");

    // A record prints its parts: a password must not be one of them.
    protected override bool PrintMembers(System.Text.StringBuilder builder) => false;
}
