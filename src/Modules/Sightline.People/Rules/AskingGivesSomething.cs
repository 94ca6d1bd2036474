using Sightline.Kernel;
using Sightline.People.Reviews;

namespace Sightline.People.Rules;

internal sealed record AskingGivesSomething(Given Given) : Rule
{
    public override bool IsBroken => Given == Given.None;

    public override Refusal Refusal => new("Given", "Choose what to tell them.",
        "Nobody can say whether a person is theirs without knowing anything of them.", "Choose at least the name.");
}
