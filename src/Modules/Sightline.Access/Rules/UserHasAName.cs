using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record UserHasAName(string Name) : Rule
{
    public override bool IsBroken => Name.Trim().Length is 0 or > 200;

    public override Refusal Refusal => new("Name", "Enter the name of the person.", "Colleagues must know who did what.", "Write it as colleagues read it, in at most 200 letters.");
}
