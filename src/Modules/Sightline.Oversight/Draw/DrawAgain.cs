using Sightline.Facts;
using Sightline.Oversight.Show;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.Draw;

/// <param name="IsSame">The same records in the same order.</param>
/// <param name="Then">How many there were to draw from.</param>
/// <param name="Now">How many of them the register holds today.</param>
internal sealed record DrawnAgain(SampleRule Rule, bool IsSame, int Then, int Now);

/// <summary>Draws a sample again by its own seed, from what the register held when it was drawn, and compares. Nothing is written.</summary>
internal sealed class DrawAgain(SampleBook book, Populations populations, Acting acting)
{
    /// <returns>Null: this agency drew no such sample.</returns>
    internal async Task<DrawnAgain?> CompareAsync(SampleId id, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } sample || sample.Agency != acting.Current.Agency || await book.RuleOfAsync(sample, stop) is not { } rule)
        {
            return null;
        }
        var drawn = await book.CasesAsync(id, stop);
        var population = await populations.OfAsync(rule, sample.Agency, new Frame(sample.Since, sample.Until, sample.DrawnAt), stop);
        var again = Lot.Draw(sample.Seed, population, drawn.Count);
        return new DrawnAgain(rule, again.Select(one => one.Record).SequenceEqual(drawn.Select(one => one.Record)), sample.Population, population.Count);
    }
}
