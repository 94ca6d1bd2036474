using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ConsentHasBegun(LocalDate FirstDay, LocalDate Today) : Rule
{
    public override bool IsBroken => FirstDay > Today;

    public override Refusal Refusal => new("FirstDay", "The first day lies ahead.", "Nobody has agreed yet.", "Give the day on which they agreed.");
}
