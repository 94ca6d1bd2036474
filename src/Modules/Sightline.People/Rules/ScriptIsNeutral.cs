using Sightline.Kernel;
using Sightline.Platform.Outbox;

namespace Sightline.People.Rules;

internal sealed record ScriptIsNeutral(string Where, string? Script) : Rule
{
    public override bool IsBroken => NeutralWords.TellingIn(Script) is not null;

    public override Refusal Refusal => new(Where, $"“{NeutralWords.TellingIn(Script)}” tells whoever answers what the call is about.",
        "They may hear it who must not.", "Use words that anybody might use: a parcel, a survey, a wrong number.");
}
