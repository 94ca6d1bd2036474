using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>The person protected is never the person bound.</summary>
internal sealed record TheTwoSidesMustBeDifferentPeople(IReadOnlyCollection<NominalId> Respondents, IReadOnlyCollection<NominalId> Protected) : Rule
{
    public override bool IsBroken => Respondents.Intersect(Protected).Any();

    public override Refusal Refusal => new(
        "Protected", "The same record is named as bound by the order and as protected by it.", "The two sides are never one person.",
        "Choose the right record for each.");
}
