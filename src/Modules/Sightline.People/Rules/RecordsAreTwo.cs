using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RecordsAreTwo(NominalId One, NominalId Other) : Rule
{
    public override bool IsBroken => One == Other;

    public override Refusal Refusal => new("Other", "This is the same record twice.",
        "A record is always the same person as itself.", "Choose the other record.");
}
