using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record PeriodEndsNotBeforeItBegins(NodaTime.LocalDate First, NodaTime.LocalDate Last) : Rule
{
    public override bool IsBroken => Last < First;

    public override Refusal Refusal => new("Last", "The last day is before the first.");
}
