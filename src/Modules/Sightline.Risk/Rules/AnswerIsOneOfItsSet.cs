using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record AnswerIsOneOfItsSet(int Item, string Given, IReadOnlyList<string> Allowed) : Rule
{
    public override bool IsBroken => !Allowed.Contains(Given);

    public override Refusal Refusal => new($"Answers[{Item}]", $"“{Given}” is no answer to item {Item}.", "", $"Give one of: {string.Join(", ", Allowed)}; or leave it out, and say why there is none.");
}
