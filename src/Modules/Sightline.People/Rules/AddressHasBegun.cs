using Sightline.Facts.People;
using NodaTime;
using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record AddressHasBegun(string Where, AddressDescription Address, LocalDate Today) : Rule
{
    public override bool IsBroken => Address.From > Today;

    public override Refusal Refusal => new(Where, "The address begins in the future.",
        "An officer would be sent where nobody lives yet.", "Record it on the day of the move, or leave the day empty when it is not known.");
}
