using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record CheckSaysWhatItFound(string Database, bool IsSaid) : Rule
{
    public override bool IsBroken => !IsSaid;

    public override Refusal Refusal => new(Database, "Choose how new it was what the database said.", "Both databases are checked each time: what stands in one may be missing in the other.");
}
