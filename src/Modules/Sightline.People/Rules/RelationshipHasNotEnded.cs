using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RelationshipHasNotEnded(LocalDate? End) : Rule
{
    public override bool IsBroken => End is not null;

    public override Refusal Refusal => new("Relationship", "This relationship has ended already.",
        "What is held is never overwritten.", "Record a new relationship if it began again.");
}
