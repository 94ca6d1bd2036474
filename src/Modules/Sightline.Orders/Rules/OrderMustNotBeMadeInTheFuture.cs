using NodaTime;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>The register holds what has been made.</summary>
internal sealed record OrderMustNotBeMadeInTheFuture(LocalDate? MadeOn, LocalDate Today) : Rule
{
    public override bool IsBroken => MadeOn > Today;

    public override Refusal Refusal => new(
        "MadeOn", $"It is dated {LondonTime.Date(MadeOn ?? default)}, which has not come yet.", "Only an order that has been made is registered as made.",
        "Check the date. If it is still to be heard, record it as applied for.");
}
