using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record CheckingSaysWhatWasFound(string? Found) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Found);

    public override Refusal Refusal => new("Found", "Say what you found and what you put right.",
        "Whoever looks next must see that what was told wrongly was taken back.", "“Nothing to put right” is an answer, with how you know.");
}
