using Sightline.Access.Directory;
using Sightline.Access.Permissions;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Access.Rules;

internal sealed record GatewayJoinsTheseAgencies(Gateway Gateway, AgencyKind From, AgencyKind To) : Rule
{
    public override bool IsBroken => !Gateway.Joins(StatementRules.NameOf(From), StatementRules.NameOf(To));

    public override Refusal Refusal => new("To", $"{Gateway.Code} does not lead from {AgencyWords.Of(From)} to {AgencyWords.Of(To)}.",
        "Each gateway is for certain kinds of agency.", "Choose another agency, or the gateway that is for these two.");
}
