using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record OnlyADecisionToKeepApartIsTakenBack(bool IsKeptApart) : Rule
{
    public override bool IsBroken => !IsKeptApart;

    public override Refusal Refusal => new("", "These two are not kept apart by a decision.",
        "Only a decision that stands can be taken back.", "Reload the page: somebody may have taken it back already. A tie is undone on the record.");
}
