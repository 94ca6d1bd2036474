using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Nothing is overwritten.</summary>
internal sealed record ChangedTermsNeedIdsOfTheirOwn(IReadOnlyCollection<TermId> OfTheOrder, IReadOnlyCollection<TermId> New) : Rule
{
    public override bool IsBroken => New.Intersect(OfTheOrder).Any();

    public override Refusal Refusal => new(
        "NewTerms", "A changed term has the id of the old one.", "The old wording is kept: what bound him yesterday must be readable tomorrow.", "Give the new wording an id of its own.");
}
