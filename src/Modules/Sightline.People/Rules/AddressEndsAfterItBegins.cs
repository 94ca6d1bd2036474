using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record AddressEndsAfterItBegins(string Where, AddressDescription Address) : Rule
{
    public override bool IsBroken => Address.From is { } from && Address.To is { } to && to < from;

    public override Refusal Refusal => new(Where, "The address ends before it begins.",
        "One of the two days is a slip.", "Check both days; leave one empty when it is not known.");
}
