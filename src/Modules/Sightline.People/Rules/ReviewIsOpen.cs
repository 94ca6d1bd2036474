using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ReviewIsOpen(bool IsOpen) : Rule
{
    public override bool IsBroken => !IsOpen;

    public override Refusal Refusal => new("Answer", "This question has been answered.",
        "Somebody decided it while you had the page open.", "See the record for what was decided; a tie can be undone there.");
}
