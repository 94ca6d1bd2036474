using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ConsentSaysHow(string? How) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(How);

    public override Refusal Refusal => new("How", "Say how they agreed.", "Whoever is asked by what right it was told must be able to answer.", "One sentence is enough: where, to whom, alone or not.");
}
