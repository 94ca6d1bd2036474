using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SafeContactSaysSomething(SafeContactWords Said) : Rule
{
    public override bool IsBroken => Said is { FromMinute: null, ToMinute: null, Days.Count: 0, OtherMayBeContacted: Answer.NotKnown, NeedsInterpreter: Answer.NotKnown }
        && Said.Ways.All(way => way.IsSafe == Answer.NotKnown)
        && new[] { Said.When, Said.Never, Said.Language, Said.Needs, Said.Script, Said.SayYouAre }.All(string.IsNullOrWhiteSpace);

    public override Refusal Refusal => new("Ways", "Say at least one thing that is known.",
        "A statement that says nothing would stand in the place of what was said before.", "Where nothing is known, plan a first contact instead.");
}
