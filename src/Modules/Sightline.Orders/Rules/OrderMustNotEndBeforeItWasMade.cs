using NodaTime;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>An order cannot be over before it begins.</summary>
internal sealed record OrderMustNotEndBeforeItWasMade(LocalDate? MadeOn, LocalDate? LastDay) : Rule
{
    public override bool IsBroken => LastDay < MadeOn;

    public override Refusal Refusal => new(
        "LastDay", $"It ends on {LondonTime.Date(LastDay ?? default)}, before it was made on {LondonTime.Date(MadeOn ?? default)}.",
        "One of the two dates is wrong.", "Look at the order, and ask the court if it says this.");
}
