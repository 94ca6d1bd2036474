using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record BornIsADate(string? Born) : Rule
{
    public override bool IsBroken => !string.IsNullOrWhiteSpace(Born) && !Sightline.Linkage.PartialDate.TryParse(Born, out _);

    public override Refusal Refusal => new("Born", "The date of birth is not a date.",
        "It may be partial: a year, or a year and month.", "Write 1984, 1984-03 or 1984-03-09, or leave it empty when it is not known.");
}
