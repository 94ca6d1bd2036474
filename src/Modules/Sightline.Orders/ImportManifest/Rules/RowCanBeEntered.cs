using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Rows;

namespace Sightline.Orders.ImportManifest.Rules;

/// <summary>Something else still stands in the way.</summary>
internal sealed record RowCanBeEntered(RowProblem Problem) : Rule
{
    public override bool IsBroken => Problem.StopsTheOrder;

    public override Refusal Refusal => new("", Problem.What, "The order cannot be entered until that is right too.", "Enter the order from its paper, and settle this task in words.");
}
