using NodaTime;
using Sightline.Facts;

namespace Sightline.Demonstration.Story;

/// <param name="Learned">When the register is told; the fact itself says when it happened.</param>
/// <param name="Agency">Who states it.</param>
internal sealed record StoryFact(Instant Learned, AgencyCode Agency, Fact Fact);

/// <summary>Everything that is told, in the order in which it is learned.</summary>
internal sealed class Script
{
    private readonly List<(StoryFact Told, int Number)> told = [];

    internal void Add(StoryFact fact) => told.Add((fact, told.Count));

    internal IReadOnlyList<StoryFact> InOrder() =>
        told.OrderBy(entry => entry.Told.Learned).ThenBy(entry => entry.Number).Select(entry => entry.Told).ToList();
}
