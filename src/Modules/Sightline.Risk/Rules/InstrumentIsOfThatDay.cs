using NodaTime;
using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record InstrumentIsOfThatDay(string Name, string Stated, string? InForce, LocalDate Day) : Rule
{
    public override bool IsBroken => InForce != Stated;

    public override Refusal Refusal => new("Version", InForce is null ? $"{Name} was not in use on {LondonTime.Date(Day)}." : $"The version “{Stated}” of {Name} was not in use on {LondonTime.Date(Day)}.", "An assessment is made with the version of its day.", InForce is null ? "Check the date, or assess with an instrument of that day." : $"Use the version “{InForce}”, or check the date.");
}
