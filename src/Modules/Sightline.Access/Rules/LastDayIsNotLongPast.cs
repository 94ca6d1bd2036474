using NodaTime;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

/// <summary>What flowed has flowed: an end before yesterday would make the register say that it did so without a ground.</summary>
internal sealed record LastDayIsNotLongPast(LocalDate LastDay, LocalDate Today) : Rule
{
    public override bool IsBroken => LastDay < Today.PlusDays(-1);

    public override Refusal Refusal => new("LastDay", "That day is past, and things were shared by it since.", "",
        "Give yesterday, so that nothing more is shared from now on, or a later day.");
}
