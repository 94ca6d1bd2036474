using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RecordIsTied(bool IsTied) : Rule
{
    public override bool IsBroken => !IsTied;

    public override Refusal Refusal => new("", "This record is not tied to any other.",
        "Only a tie that stands can be undone.", "Reload the page: somebody may have undone it already.");
}
