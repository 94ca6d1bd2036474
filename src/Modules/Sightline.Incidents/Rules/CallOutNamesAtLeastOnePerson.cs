using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record CallOutNamesAtLeastOnePerson(int People) : Rule
{
    public override bool IsBroken => People == 0;

    public override Refusal Refusal => new("People", "Nobody is named.", "A call-out that is tied to nobody warns nobody the next time.",
        "Name at least one person. Where you do not know who it was, describe them as far as you can.");
}
