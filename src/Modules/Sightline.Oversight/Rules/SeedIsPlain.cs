using Sightline.Kernel;

namespace Sightline.Oversight.Rules;

internal sealed record SeedIsPlain(string? Seed) : Rule
{
    public override bool IsBroken => string.IsNullOrWhiteSpace(Seed) || Seed.Length > 100;

    public override Refusal Refusal => new("Seed", "Give a text of 1 to 100 characters by which the lots are drawn.", "The same text draws the same records again.", "Let somebody name it who has not seen the records: a word, or numbers from dice.");
}
