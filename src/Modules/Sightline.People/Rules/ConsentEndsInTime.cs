using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

/// <param name="FirstDay">On which it begins.</param>
/// <param name="LastDay">Included.</param>
/// <param name="MostDays">The longest it may stand, both ends included; null where no gateway says so.</param>
internal sealed record ConsentEndsInTime(LocalDate FirstDay, LocalDate LastDay, int? MostDays) : Rule
{
    public override bool IsBroken => LastDay < FirstDay || (MostDays is { } most && Period.DaysBetween(FirstDay, LastDay) >= most);

    public override Refusal Refusal => LastDay < FirstDay
        ? new("LastDay", "The last day lies before the first.", "It would never stand.", "Change one of the two.")
        : new("LastDay", $"It may stand for {MostDays} days at most.", "What somebody agreed to long ago may no longer be what they want.", "Choose an earlier day, and ask them again before it.");
}
