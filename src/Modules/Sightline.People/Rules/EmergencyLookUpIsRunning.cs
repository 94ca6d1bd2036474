using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record EmergencyLookUpIsRunning(Instant Until, Instant Now) : Rule
{
    public override bool IsBroken => Now >= Until;

    public override Refusal Refusal => new("", $"This emergency look-up ended at {LondonTime.DateAndTime(Until)}.",
        "It ends four hours after it began.", "If somebody is still in danger, begin another and say why.");
}
