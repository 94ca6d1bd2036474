using NodaTime;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

/// <summary>An agreement that has run out is not lengthened: what did not flow in between was told in another way.</summary>
internal sealed record AgreementIsStillOpen(LocalDate? LastDay, LocalDate Today) : Rule
{
    public override bool IsBroken => LastDay < Today;

    public override Refusal Refusal => new("LastDay", $"It ended on {LondonTime.Date(LastDay!.Value)}.", "", "State a new agreement.");
}
