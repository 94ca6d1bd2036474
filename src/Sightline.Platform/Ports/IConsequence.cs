using Sightline.Facts;

namespace Sightline.Platform.Ports;

/// <summary>What a fact that was just stated set going: who was told, what is now owed. Shown to whoever recorded it.</summary>
public interface IConsequence
{
    Task<IReadOnlyList<Consequence>> ConsequencesOfAsync(FactId fact, CancellationToken stop);
}

/// <param name="Text">One sentence: "Told: Northgate order desk." Holds no value about a person.</param>
/// <param name="Link">An address within the program that carries ids only; null for none.</param>
public sealed record Consequence(string Text, string? Link = null);
