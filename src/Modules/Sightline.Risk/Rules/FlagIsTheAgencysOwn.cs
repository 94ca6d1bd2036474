using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record FlagIsTheAgencysOwn(bool IsOwn) : Rule
{
    public override bool IsBroken => !IsOwn;

    public override Refusal Refusal => new("Flag", "Your agency set no flag with that number.", "Only whoever set a flag confirms or ends it.", "Ask whoever set it.");
}
