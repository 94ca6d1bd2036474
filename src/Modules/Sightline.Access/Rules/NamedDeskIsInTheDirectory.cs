using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record NamedDeskIsInTheDirectory(string Where, DeskCode? Code, bool IsThere) : Rule
{
    public override bool IsBroken => Code is not null && !IsThere;

    public override Refusal Refusal => new(Where, $"The directory holds no desk {Code}.", "Work handed to it would be lost.", "Add that desk first.");
}
