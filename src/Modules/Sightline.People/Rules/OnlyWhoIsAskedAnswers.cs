using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record OnlyWhoIsAskedAnswers(AgencyCode Asked, AgencyCode Answering) : Rule
{
    public override bool IsBroken => Asked != Answering;

    public override Refusal Refusal => new("Answer", "Another agency is asked this.",
        "Each agency answers about its own records.", "Nothing needs doing.");
}
