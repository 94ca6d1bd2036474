using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record TaskSaysWhatToDo(string? What) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(What);

    public override Refusal Refusal => new("What", "The task says nothing to do.", "Whoever gets it must know what is wanted.", "Say what the neighbourhood team should do.");
}
