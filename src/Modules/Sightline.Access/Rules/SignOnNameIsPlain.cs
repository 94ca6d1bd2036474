using Sightline.Access.Model;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record SignOnNameIsPlain(bool IsPlain) : Rule
{
    public override bool IsBroken => !IsPlain;

    public override Refusal Refusal => new("SignOnName", "This cannot be a name at your agency’s sign-on.", "A letter that looks like another could let somebody else in.",
        $"Use up to {SignOnName.Longest} plain letters, digits and signs, without spaces or accents.");
}
