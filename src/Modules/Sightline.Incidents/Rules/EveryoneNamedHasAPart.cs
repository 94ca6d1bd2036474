using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record EveryoneNamedHasAPart(int WithoutPart) : Rule
{
    public override bool IsBroken => WithoutPart > 0;

    public override Refusal Refusal => new("People", "Somebody has no part in the call-out.", "The part decides who is protected and who is told.",
        "Say for each person what part they had. Where you cannot tell yet, choose “involved, part not known”.");
}
