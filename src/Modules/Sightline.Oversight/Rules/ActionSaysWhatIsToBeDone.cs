using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record ActionSaysWhatIsToBeDone(string? Words) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Words) || Words.Length > 2_000;

    public override Refusal Refusal => new("Words", "Say what is to be done, in 1 to 2,000 characters.", "", "Name no person: it is about how cases are handled.");
}
