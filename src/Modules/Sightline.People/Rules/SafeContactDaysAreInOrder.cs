using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SafeContactDaysAreInOrder(LocalDate? SaidOn, LocalDate? Until, LocalDate Today) : Rule
{
    public override bool IsBroken => SaidOn > Today || (SaidOn is { } said && Until < said);

    public override Refusal Refusal => new("SaidOn", "It was said today or earlier, and stands from that day on.",
        "How old it is decides whether to ask again.", "Check both dates; leave empty what is not known.");
}
