using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record ReviewSaysWhy(string? Why) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Why);

    public override Refusal Refusal => new("Why", "The review does not say why.", "Whoever was arrested after being attacked is owed a reason.", "Say what the review rests on.");
}
