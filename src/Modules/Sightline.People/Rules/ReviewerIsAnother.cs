using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ReviewerIsAnother(string Reviewer, string First, string? Second) : Rule
{
    public override bool IsBroken => Reviewer == First || Reviewer == Second;

    public override Refusal Refusal => new("", "You had a part in this look-up yourself.",
        "Nobody reviews what they did.", "Ask another manager, or the professional standards desk.");
}
