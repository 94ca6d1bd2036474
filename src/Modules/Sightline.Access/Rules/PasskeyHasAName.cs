using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record PasskeyHasAName(string Name) : Rule
{
    public override bool IsBroken => Name.Trim().Length is 0 or > 100;

    public override Refusal Refusal => new("Name", "Enter a name for the passkey.", "You must know it again when it is lost or you change your device.", "For example “work phone”, in at most 100 letters.");
}
