using Sightline.Facts.Orders;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>A term is spoken of by its number.</summary>
internal sealed record EveryTermMustHaveItsOwnNumber(IReadOnlyList<TermDescription> Terms) : Rule
{
    public override bool IsBroken => Terms.Count != Terms.Select(term => term.Number).Distinct().Count() || Terms.Count != Terms.Select(term => term.Term).Distinct().Count();

    public override Refusal Refusal => new(
        "Terms", "Two of its terms have the same number or id.", "An officer names a term by its number.", "Number the terms as the order does.");
}
