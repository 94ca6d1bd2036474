using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record NobodyIsBornInTheFuture(string? Born, LocalDate Today) : Rule
{
    public override bool IsBroken => Sightline.Linkage.PartialDate.TryParse(Born, out var born) && IsAhead(born, Today);

    public override Refusal Refusal => new("Born", "The date of birth is in the future.",
        "It is a slip: nobody is recorded before they are born.", "Check the year. Leave it empty when it is not known.");

    private static bool IsAhead(Sightline.Linkage.PartialDate born, LocalDate today) =>
        born.Year > today.Year
        || (born.Year == today.Year && (born.Month > today.Month || (born.Month == today.Month && born.Day > today.Day)));
}
