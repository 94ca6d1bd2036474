using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

/// <param name="FirstDay">On which it begins; null where none was given.</param>
internal sealed record ConsentHasBegun(LocalDate? FirstDay, LocalDate Today) : Rule
{
    public override bool IsBroken => FirstDay is not { } first || first > Today;

    public override Refusal Refusal => FirstDay is null
        ? new("FirstDay", "The first day is missing.", "What happened before somebody agreed is not told by it.", "Give the day on which they agreed.")
        : new("FirstDay", "The first day lies ahead.", "Nobody has agreed yet.", "Give the day on which they agreed.");
}
