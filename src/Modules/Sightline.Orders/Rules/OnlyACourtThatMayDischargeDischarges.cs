using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Who may discharge is in the rulebook.</summary>
internal sealed record OnlyACourtThatMayDischargeDischarges(string TypeName, string? By, bool May) : Rule
{
    public override bool IsBroken => !May;

    public override Refusal Refusal => new(
        "DecidedBy", By is null ? "Which court ended it is not said." : $"{By} cannot discharge a {TypeName}.", "Only the court that made it, or one like it, can.",
        "If you have its paper, choose the court that decided, or send it to their order desk.");
}
