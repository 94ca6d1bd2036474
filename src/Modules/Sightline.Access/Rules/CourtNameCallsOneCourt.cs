using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record CourtNameCallsOneCourt(string Name, AgencyCode? Calls) : Rule
{
    public override bool IsBroken => Calls is not null;

    public override Refusal Refusal => new("CourtNames", $"“{Name}” calls {Calls} already.", "An order must never reach the wrong court’s force.", "Use the court’s full name.");
}
