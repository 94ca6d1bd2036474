using Sightline.Kernel;
using Sightline.Orders.Model;

namespace Sightline.Orders.Rules;

/// <summary>A statement is confirmed once.</summary>
internal sealed record StatementMustBeOpen(DisputedStatement? Statement) : Rule
{
    public override bool IsBroken => Statement is null or { ConfirmedAt: not null };

    public override Refusal Refusal => new(
        "Statement", "That statement is not held, or has been confirmed already.", "A statement is confirmed once.", "Open the order to see what is disputed.");
}
