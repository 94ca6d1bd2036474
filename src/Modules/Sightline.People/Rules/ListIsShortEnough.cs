using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record ListIsShortEnough(string Where, int Count, int Most) : Rule
{
    public override bool IsBroken => Count > Most;

    public override Refusal Refusal => new(Where, $"There are {Count:N0} of these; at most {Most:N0} can be kept.",
        "A record of one person does not hold so many: several people were put into one.", "Send each person as a record of their own.");
}
