using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Who may vary is in the rulebook.</summary>
internal sealed record OnlyACourtThatMayVaryVaries(string TypeName, string? By, bool May) : Rule
{
    public override bool IsBroken => !May;

    public override Refusal Refusal => new(
        "DecidedBy", By is null ? "Which court changed it is not said." : $"{By} cannot vary a {TypeName}.", "Only the court that made it, or one like it, can.",
        "If you have its paper, choose the court that decided; if not, ring the court's order desk.");
}
