using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>A service is put right once.</summary>
internal sealed record ServiceMustStand(Service? Service) : Rule
{
    public override bool IsBroken => Service is null or { WrongSince: not null };

    public override Refusal Refusal => new(
        "Service", "That service is not held, or has already been put right.", "Only a service that counts can be found wrong.", "Open the order to see which services it holds.");
}
