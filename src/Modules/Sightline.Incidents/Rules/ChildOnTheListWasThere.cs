using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record ChildOnTheListWasThere(Answer ChildrenPresent, int ChildrenOnTheList) : Rule
{
    public override bool IsBroken => ChildrenPresent == Answer.No && ChildrenOnTheList > 0;

    public override Refusal Refusal => new("Children", "A child is on the list of people, but the answer says that no children were there.",
        "A child who sees, hears or lives with abuse is a victim too.", "Change the answer, or the child's part.");
}
