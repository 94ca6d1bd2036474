using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record EveryLineHasADecision(IReadOnlyList<string> Open) : Rule
{
    public override bool IsBroken => Open.Count > 0;

    public override Refusal Refusal => new("", $"No decision on: {string.Join(", ", Open)}.", "Nothing is carried over silently.", "Decide on each, if only that nothing more is done or that it is put off, and why.");
}
