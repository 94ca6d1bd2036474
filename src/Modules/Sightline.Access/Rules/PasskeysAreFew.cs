using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PasskeysAreFew(int Held) : Rule
{
    internal const int Most = 20;

    public override bool IsBroken => Held >= Most;

    public override Refusal Refusal => new("Name", $"You have {Most} passkeys.", "More than that nobody can keep an eye on.", "Remove one you no longer use, then add this one.");
}
