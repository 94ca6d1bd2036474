using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgreementDoesNotDouble(bool IsThereAlready) : Rule
{
    public override bool IsBroken => IsThereAlready;

    public override Refusal Refusal => new("FirstDay", "These two have such an agreement already on some of these days.", "",
        "End that one first, or begin the new one on the day after it ends.");
}
