using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record PlanHasAScript(string? Script) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Script);

    public override Refusal Refusal => new("Script", "Say what the caller says if somebody else answers.",
        "Whoever has to think of it on the phone says too much.", "One sentence that anybody might say.");
}
