using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Access.Rules;

internal sealed record GatewayStandsByAgreement(Gateway? Gateway) : Rule
{
    public override bool IsBroken => Gateway?.StandsBy != StandsBy.Agreement;

    public override Refusal Refusal => Gateway is null
        ? new("Gateway", "The rulebook has no such gateway.", "", "Choose one of the list.")
        : new("Gateway", $"{Gateway.Code} stands by law.", "It is open without an agreement.", "Choose one of the list.");
}
