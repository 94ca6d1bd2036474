using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record KeyHasAScope(int Scopes) : Rule
{
    public override bool IsBroken => Scopes == 0;

    public override Refusal Refusal => new("Scopes", "The key may state nothing.", "A key may do only what it says.", "Name the facts it may state, for example OrderMade.");
}
