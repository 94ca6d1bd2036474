using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record TextIsShortEnough(string Where, string? Text, int Most) : Rule
{
    public override bool IsBroken => Text?.Length > Most;

    public override Refusal Refusal => new(Where, $"This is {Text?.Length:N0} characters long; at most {Most:N0} can be kept.",
        "Something else was pasted or sent here by mistake.", "Write only what the field is for.");
}
