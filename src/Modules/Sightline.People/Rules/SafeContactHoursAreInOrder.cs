using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SafeContactHoursAreInOrder(int? From, int? To) : Rule
{
    private const int Day = 24 * 60;

    public override bool IsBroken => From is < 0 or >= Day || To is <= 0 or > Day || (From is { } from && To is { } to && from >= to);

    public override Refusal Refusal => new("To", "The hours must end after they begin, on one day.",
        "A night turned round would be read as a safe day.", "For hours over midnight, say it in words under When.");
}
