using NodaTime;
using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>An order expires by its last day passing, not by somebody saying so.</summary>
internal sealed record ItMustHaveRunOut(LocalDate? LastDay, Instant At) : Rule
{
    public override bool IsBroken => LastDay >= LondonTime.DayOf(At);

    public override Refusal Refusal => new(
        "At", $"Its last day is {LondonTime.Date(LastDay ?? default)}, which has not passed.", "An order runs to the end of its last day.",
        "If a court ended it sooner, record that it was discharged.");
}
