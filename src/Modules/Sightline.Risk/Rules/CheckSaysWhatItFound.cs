using Sightline.Kernel;

namespace Sightline.Risk.Rules;

/// <param name="Field">Of the form.</param>
/// <param name="Database">By its name.</param>
internal sealed record CheckSaysWhatItFound(string Field, string Database, bool IsSaid) : Rule
{
    public override bool IsBroken => !IsSaid;

    public override Refusal Refusal => new(Field, $"Choose whether the {Database} said anything new.", "Both databases are checked each time: what stands in one may be missing in the other.");
}
