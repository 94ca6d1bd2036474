using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

/// <param name="FirstDay">On which it begins; null where none was given.</param>
/// <param name="LastDay">Included; null where none was given.</param>
/// <param name="MostDays">The longest it may stand, both ends included; null where no gateway says so.</param>
internal sealed record ConsentEndsInTime(LocalDate? FirstDay, LocalDate? LastDay, int? MostDays) : Rule
{
    private bool EndsBeforeItBegins => LastDay < FirstDay;

    private bool IsTooLong => FirstDay is { } first && LastDay is { } last && MostDays is { } most && Period.DaysBetween(first, last) >= most;

    public override bool IsBroken => LastDay is null || EndsBeforeItBegins || IsTooLong;

    public override Refusal Refusal => true switch
    {
        _ when LastDay is null => new("LastDay", "The last day is missing.", "Nobody agrees for ever.", "Give the last day on which it stands."),
        _ when EndsBeforeItBegins => new("LastDay", "The last day lies before the first.", "It would never stand.", "Change one of the two."),
        _ => new("LastDay", $"It may stand for {MostDays} days at most.", "What somebody agreed to long ago may no longer be what they want.", "Choose an earlier day, and ask them again before it."),
    };
}
