using NodaTime;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record AgreementEndsNotBeforeItBegins(LocalDate FirstDay, LocalDate? LastDay) : Rule
{
    public override bool IsBroken => LastDay < FirstDay;

    public override Refusal Refusal => new("LastDay", $"It would end before it begins, on {LondonTime.Date(FirstDay)}.", "",
        "Give a last day on or after the first, or none where no end was agreed.");
}
