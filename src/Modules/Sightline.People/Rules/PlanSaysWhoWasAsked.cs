using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record PlanSaysWhoWasAsked(IReadOnlyList<AskedOfSafety> Asked) : Rule
{
    public override bool IsBroken => Asked.Count == 0 || Asked.Any(asked => string.IsNullOrWhiteSpace(asked.Who) || string.IsNullOrWhiteSpace(asked.Answered));

    public override Refusal Refusal => new("Asked", "Say who was asked how they can be reached safely, and what each answered.",
        "Somebody who met them may know what nobody recorded.", "Ask whoever referred them, the police or the GP. If nobody could be asked, say who you tried and why not.");
}
