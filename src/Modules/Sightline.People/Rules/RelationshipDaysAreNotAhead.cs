using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record RelationshipDaysAreNotAhead(string Where, LocalDate? Day, LocalDate Today) : Rule
{
    public override bool IsBroken => Day > Today;

    public override Refusal Refusal => new(Where, "This day is in the future.",
        "A relationship is recorded as it is known today.", "Check the year, or leave the day empty when it is not known.");
}
