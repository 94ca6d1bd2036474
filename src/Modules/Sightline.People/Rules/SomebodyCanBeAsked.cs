using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SomebodyCanBeAsked(bool IsThere) : Rule
{
    public override bool IsBroken => !IsThere;

    public override Refusal Refusal => new("", "There is nobody to ask about this pair.",
        "Only an agency with somebody who answers is asked, about its own record.", "Decide by what you see, or ring the agency you know to hold it.");
}
