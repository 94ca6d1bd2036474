using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record NumberOfChildrenFitsTheAnswer(Answer ChildrenPresent, int? Number, int ChildrenOnTheList) : Rule
{
    internal const int Most = 50;

    public override bool IsBroken => Number is { } given
        && (given is < 1 or > Most || ChildrenPresent == Answer.No || given < ChildrenOnTheList);

    public override Refusal Refusal => new("NumberOfChildren", Number switch
    {
        < 1 or > Most => $"The number of children must be between 1 and {Most}.",
        _ when ChildrenPresent == Answer.No => "There is a number of children, but the answer says that no children were there.",
        _ => "More children are on the list of people than the number says.",
    }, Instead: "Put the number right, or leave it empty where it is not known.");
}
