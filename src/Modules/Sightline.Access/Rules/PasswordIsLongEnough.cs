using Sightline.Access.SignIn;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PasswordIsLongEnough(string Password, string UserName) : Rule
{
    public override bool IsBroken => Password.Length is < Passwords.Shortest or > Passwords.Longest
        || (UserName.Trim().Length > 0 && Password.Contains(UserName.Trim(), StringComparison.OrdinalIgnoreCase));

    public override Refusal Refusal => new("NewPassword", $"The password must have {Passwords.Shortest} to {Passwords.Longest} characters and not hold the user name.",
        "A short one can be guessed.", "Put three words together that only you would.");

    // A record prints its parts: a password must not be one of them.
    protected override bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append("Length = ").Append(Password.Length);
        return true;
    }
}
