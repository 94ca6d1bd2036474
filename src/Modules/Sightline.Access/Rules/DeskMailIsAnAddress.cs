using System.Net.Mail;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record DeskMailIsAnAddress(string? Email) : Rule
{
    internal const int Longest = 254;

    public override bool IsBroken => Email is not null
        && (Email.Length > Longest || !MailAddress.TryCreate(Email, out var read) || read.Address != Email);

    public override Refusal Refusal => new("Email", "This is not an e-mail address.", "Notices for the desk would go nowhere.",
        "Write it as name@example.org, or leave it empty: then notices are only read in the program.");
}
