using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InformationIsAboutSomebody(bool IsAboutSomebody) : Rule
{
    public override bool IsBroken => !IsAboutSomebody;

    public override Refusal Refusal => new("About", "Choose whom it is about.", "Who must act hangs on whom it is about.", "Look them up below, by name, date of birth or address.");
}
