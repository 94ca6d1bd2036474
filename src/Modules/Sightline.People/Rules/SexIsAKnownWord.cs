using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SexIsAKnownWord(string? Sex) : Rule
{
    public override bool IsBroken => !string.IsNullOrWhiteSpace(Sex) && Sex is not ("female" or "male" or "other");

    public override Refusal Refusal => new("Sex", "The sex is none of the words this register knows.",
        "It is compared between agencies, so that all must write it alike.", "Write female, male or other, or leave it empty when it is not known.");
}
