using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ResponseIsOneOfTheInstruments(string Response, bool IsKnown) : Rule
{
    public override bool IsBroken => !IsKnown;

    public override Refusal Refusal => new("Responses", $"“{Response}” is none of what this instrument lets one decide.", "", "Leave it out.");
}
