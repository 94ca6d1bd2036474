using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record KeptUntilIsAhead(LocalDate? Until, LocalDate Today) : Rule
{
    internal const int Longest = 20;

    public override bool IsBroken => Until is not { } day || day <= Today || day > Today.PlusYears(Longest);

    public override Refusal Refusal => new("Until", "Give a day after today, at most 20 years ahead.",
        "On that day somebody is asked again whether it is still needed.", "Choose when the reason for keeping it will have to be looked at again.");
}
