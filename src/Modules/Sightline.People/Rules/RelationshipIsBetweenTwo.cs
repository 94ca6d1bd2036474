using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RelationshipIsBetweenTwo(NominalId Of, NominalId To) : Rule
{
    public override bool IsBroken => Of == To;

    public override Refusal Refusal => new("To", "A person cannot be in a relationship with themselves.",
        "The same record was named twice.", "Choose the other person’s record.");
}
