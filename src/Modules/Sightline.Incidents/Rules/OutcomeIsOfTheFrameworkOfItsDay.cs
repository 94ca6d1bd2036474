using NodaTime;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OutcomeIsOfTheFrameworkOfItsDay(bool IsKnown, LocalDate Day) : Rule
{
    public override bool IsBroken => !IsKnown;

    public override Refusal Refusal => new("Outcome", $"That is not an outcome of {LondonTime.Date(Day)}.", "Detections were counted to March 2013, outcomes since April 2013; one is not turned into the other.",
        "Choose from the list of that day.");
}
